package org.patchlag.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The one Chromium of a test run. Where none is installed, browser tests are skipped loudly, or fail if required. */
public final class Browsers {
    private static final List<String> KNOWN_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private Browsers() {}

    /** The browser, started when first asked for. */
    public static synchronized Browser chromium() {
        Browser running = browser;
        if (running != null) {
            return running;
        }
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            String said =
                    "SKIPPED: no Chromium was found. Install the package chromium, or name one by -Dbrowser=PATH.";
            if (Boolean.getBoolean("browser.required")) {
                throw new AssertionError(said);
            }
            System.err.println(said);
            Assumptions.abort(said);
        }
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        // The first request to a page after the boot compiles it and takes seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Browser launched = started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        browser = launched;
        return launched;
    }

    private static Optional<Path> find() {
        String named = System.getProperty("browser", "");
        return Stream.concat(named.isEmpty() ? Stream.empty() : Stream.of(named), KNOWN_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static synchronized void stop() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }
}
