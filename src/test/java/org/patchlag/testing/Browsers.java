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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium for each thread of a test run, as Playwright wants it. Where none is installed, browser tests are skipped loudly, or fail if required. */
public final class Browsers {
    private static final List<String> KNOWN_PLACES = List.of(
            "/usr/bin/chromium-headless-shell", // the same without its own windows, and with half of the work
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final Queue<Playwright> STARTED = new ConcurrentLinkedQueue<>();
    private static final ThreadLocal<Browser> OF_THREAD = ThreadLocal.withInitial(Browsers::start);

    private Browsers() {}

    /** This thread's browser, started when first asked for. */
    public static Browser chromium() {
        return OF_THREAD.get();
    }

    private static Browser start() {
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
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        STARTED.add(playwright);
        // The first request to a page after the boot compiles it and takes seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        return playwright
                .chromium()
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
    }

    private static Optional<Path> find() {
        String named = System.getProperty("browser", "");
        return Stream.concat(named.isEmpty() ? Stream.empty() : Stream.of(named), KNOWN_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    // With its process, each Playwright ends its browser.
    static void stop() {
        STARTED.forEach(Playwright::close);
    }
}
