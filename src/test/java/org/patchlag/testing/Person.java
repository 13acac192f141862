package org.patchlag.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.patchlag.access.DemonstrationAccounts;

/** Somebody before a browser; remembers what the browser complains of. */
public final class Person implements AutoCloseable {
    private static final double LIST_MILLISECONDS = 10_000;
    private static final int TYPED_AT_MOST = 3;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Person(Browser.NewContextOptions options) {
        context = Browsers.chromium().newContext(options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Somebody at a desk. */
    public static Person atDesk() {
        return new Person(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** Somebody whose browser runs no script. */
    public static Person withoutScript() {
        return new Person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Somebody with a narrow screen of this width. */
    public static Person withWidth(int width, ColorScheme scheme) {
        return new Person(
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
    }

    /** Signs in with a demonstration account. */
    public Person signIn(String email) {
        return signIn(email, DemonstrationAccounts.PASSWORD);
    }

    /** Signs in with this password. */
    public Person signIn(String email, String password) {
        open("/access/sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("[id='form:go']").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return this;
    }

    /** Opens a page. */
    public Person open(String path) {
        page.navigate(Portal.address().resolve(path).toString());
        return this;
    }

    /**
     * Types into a field and chooses what is offered. On a busy machine the first letters may come before the list's script
     * listens: whoever sees no list types again.
     */
    public static void choose(Page page, String input, String typed, String offered) {
        Locator field = page.locator("[id='" + input + "']");
        Locator item = page.locator(".ui-autocomplete-item", new Page.LocatorOptions().setHasText(offered))
                .first();
        for (int attempt = 1; ; attempt++) {
            field.clear();
            field.pressSequentially(typed);
            try {
                item.waitFor(new Locator.WaitForOptions().setTimeout(LIST_MILLISECONDS));
                break;
            } catch (TimeoutError nothingOffered) {
                if (attempt == TYPED_AT_MOST) {
                    throw nothingOffered;
                }
            }
        }
        item.click();
        PlaywrightAssertions.assertThat(field).hasValue(offered);
    }

    /** Presses Enter on what takes the focus, as whoever has no mouse does. */
    public static void press(Locator what) {
        what.focus();
        PlaywrightAssertions.assertThat(what).isFocused();
        what.press("Enter");
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** What the browser complained of: script errors, refused resources, violations of the policy. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
