package org.margatetaskforce.journeys;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Chromium or Chrome of the machine, or installs one: the browser tests never skip. A program counts only
 * when it can tell its version, because Ubuntu ships a {@code chromium-browser} that merely says "install the snap".
 */
final class Chromium {

    /** The engine without the window's own furniture first: what it does not draw round a page a journey need not wait for. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome");

    private static final List<String> ON_A_MAC = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final String WHAT_TO_INSTALL = "No browser for the browser tests: install Chromium or Google Chrome"
            + " (Debian: apt-get install chromium), or name one in the environment variable MTF_CHROMIUM.";

    /**
     * What is left out. A new window of a recent Chromium lays out its address bar's suggestions as two pages of their own, some
     * seconds of processor time for each sign-in of a journey. Of several such flags the last counts: what Playwright leaves out is
     * repeated.
     */
    private static final List<String> LEFT_OUT = List.of(
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup",
            "WebUIOmniboxFullPopup",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "AutoDeElevate",
            "OptimizationHints");

    private Chromium() {}

    /** Starts one without a window, with nothing running in the background that would go out to the Internet. */
    static com.microsoft.playwright.Browser launch(Playwright playwright) {
        List<String> flags = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-features=" + String.join(",", LEFT_OUT)));
        if (root()) {
            flags.add("--no-sandbox");
        }
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(flags);
        Optional<Path> installed = onThisMachine(System.getenv()).or(() -> fromDebian(System.getenv()));
        if (installed.isPresent()) {
            options.setExecutablePath(installed.get());
        } else if (!playwrightsOwn(playwright)) {
            throw new IllegalStateException(WHAT_TO_INSTALL);
        }
        return playwright.chromium().launch(options);
    }

    /**
     * The browser named by {@code MTF_CHROMIUM}, else one on the path, else where a Mac keeps it.
     *
     * @throws IllegalStateException if MTF_CHROMIUM names something that is no browser: a wish is not passed over
     */
    static Optional<Path> onThisMachine(Map<String, String> environment) {
        String wished = environment.get("MTF_CHROMIUM");
        if (wished != null && !wished.isBlank()) {
            Path path = Path.of(wished);
            if (!tellsItsVersion(path)) {
                throw new IllegalStateException(
                        "MTF_CHROMIUM names " + wished + ", which is not a browser that starts.");
            }
            return Optional.of(path);
        }
        Stream<Path> onPath = NAMES.stream()
                .flatMap(name -> Stream.of(environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)));
        Stream<Path> onAMac = ON_A_MAC.stream()
                .flatMap(place -> Stream.of(place, environment.getOrDefault("HOME", "") + place))
                .map(Path::of);
        return Stream.concat(onPath, onAMac).filter(Chromium::tellsItsVersion).findFirst();
    }

    private static Optional<Path> fromDebian(Map<String, String> environment) {
        if (!root() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        say("no browser found; installing Debian's chromium with apt-get (about 100 MB, once)");
        boolean done = run(true, Map.of("DEBIAN_FRONTEND", "noninteractive"), List.of("apt-get", "update"))
                && (fromDebian("chromium-headless-shell") || fromDebian("chromium"));
        return done ? onThisMachine(environment) : Optional.empty();
    }

    private static boolean fromDebian(String what) {
        return run(
                true,
                Map.of("DEBIAN_FRONTEND", "noninteractive"),
                List.of("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends", what));
    }

    /** Playwright's own download, outside this process because its command line ends the one it runs in. */
    private static boolean playwrightsOwn(Playwright playwright) {
        if (Files.isExecutable(Path.of(playwright.chromium().executablePath()))) {
            return true;
        }
        say("no browser found; installing Playwright's own Chromium (about 150 MB, once)");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install"));
        if (root()) {
            command.add("--with-deps");
        }
        command.add("chromium");
        return run(true, Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", ""), command);
    }

    private static boolean tellsItsVersion(Path program) {
        return Files.isExecutable(program)
                && Files.isRegularFile(program)
                && run(false, Map.of(), List.of(program.toString(), "--version"));
    }

    /** Runs a command to its end; an empty value takes a variable out of its environment. */
    private static boolean run(boolean loud, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(loud ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD);
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        @Nullable Process process = null;
        try {
            process = builder.start();
            return process.waitFor(loud ? 900 : 20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void say(String what) {
        System.out.println("[browser tests] " + what);
    }
}
