package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser with a new profile, at the width of a desk or of a phone. */
final class Browser implements AutoCloseable {

    static final Dimension DESK = new Dimension(1440, 900);
    static final Dimension PHONE = new Dimension(360, 740);

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private int asked;

    private Browser(Dimension size) {
        asked = size.width;
        var preferences = new LoggingPreferences();
        preferences.enable(LogType.BROWSER, Level.WARNING);
        var options = new ChromeOptions();
        options.setCapability("goog:loggingPrefs", preferences);
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of(
                        "deviceMetrics",
                        Map.of(
                                "width",
                                size.width,
                                "height",
                                size.height,
                                "pixelRatio",
                                1,
                                "touch",
                                false,
                                "mobile",
                                false)));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=fr",
                "--window-size=" + size.width + "," + size.height);
        options.setBinary(installed("chromium").orElseThrow().toFile());
        // Named here, or Selenium's own manager would look for one on the internet, and tell its makers.
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                installed("chromedriver").orElseThrow().toFile())
                        .build(),
                options);
    }

    /** Opens one; where this machine has none, the test is skipped and says so. */
    static Browser orSkip(Dimension size) {
        assumeTrue(
                installed("chromium").isPresent() && installed("chromedriver").isPresent(),
                "chromium and chromedriver are not installed: browser journeys are skipped");
        return new Browser(size);
    }

    /** What a journey is walked at. */
    static List<Dimension> sizes() {
        return List.of(DESK, PHONE);
    }

    private static Optional<Path> installed(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver open(String address) {
        driver.get(address);
        return driver;
    }

    /** Whether something is wider than the screen, so that people must scroll sideways. */
    boolean overflows() {
        return (Boolean) driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    int width() {
        return ((Number) driver.executeScript("return window.innerWidth")).intValue();
    }

    /** The same browser, that wide: 320 is a desk's screen of 1280 px at 400 %. */
    void resize(int width) {
        asked = width;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** @param scheme {@code light} or {@code dark}, as people set their device */
    void prefers(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Runs no script of any page. */
    void withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Cuts its connection, or gives it back. */
    void online(boolean there) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Sets a field for a date, whatever way of writing dates this browser knows. */
    void setDate(String id, LocalDate day) {
        driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, day.toString());
    }

    /** Holds the page to what every page owes at this width, and keeps a picture of it. */
    void looksRight(String name) throws IOException {
        picture(name + "-" + asked);
        assertThat(width()).as(name + " is shown at the width asked for").isEqualTo(asked);
        assertThat(overflows()).as(name + " is wider than the screen").isFalse();
        assertThat(complaints()).as(name).isEmpty();
    }

    /** Forgets what it has fetched: what is looked at next is a first view. */
    void keepNothing() {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What the browser itself complained of: a blocked script, a missing file. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** What it complained of, but for answers of this status, which the journey brings about itself. */
    List<String> unexpected(int status) {
        return complaints().stream()
                .filter(one -> !one.contains("status of " + status))
                .toList();
    }

    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
