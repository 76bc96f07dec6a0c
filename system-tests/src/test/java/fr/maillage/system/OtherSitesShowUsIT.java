package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** The site of a town hall shows our lists in frames and reads the API from its visitors' browsers, and can do nothing else. */
class OtherSitesShowUsIT {

    private static final long BYTES_OF_A_FRAME = 60_000;

    /** Asks, and tells what its script is let read: the status and our position, or that the browser keeps it away. */
    private static final String READ = """
            const done = arguments[arguments.length - 1]
            fetch(arguments[0], arguments[1])
              .then(async answer => done(answer.status + ' ' + answer.headers.get('Maillage-Position') + ' ' + await answer.text()))
              .catch(() => done('kept away'))""";

    private static Network network;
    private static Member carrier;
    private static UUID venue;

    @BeforeAll
    static void a_venue() throws Exception {
        network = Network.shared();
        carrier = Member.of(network, "Mairie de la Lawe");
        venue = UUID.randomUUID();
        carrier.creates("/api/venues", Bodies.venue(venue, carrier.id(), "Espace de la Lawe"));
        await().until(() -> network.pages().get("/api/venues/" + venue).status() == 200);
    }

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void the_line_that_lieux_gives_shows_the_list_where_it_is_pasted(Dimension size) throws Exception {
        try (var browser = Browser.orSkip(size)) {
            var line = line(browser, "/lieux?q=lawe");
            try (var site = new OtherSite(line)) {
                browser.keepNothing();
                var page = browser.open(site.address());
                page.switchTo().frame(0);
                NextPage.says(page, By.tagName("h1"), "1 lieu");
                assertThat(page.findElement(By.tagName("footer")).getText()).contains("Source : Maillage", "au ");
                var frame = new Page(page);
                assertThat(frame.violations()).isEmpty();
                assertThat(frame.elsewhere()).isEmpty();
                assertThat(frame.bytes()).isBetween(1L, BYTES_OF_A_FRAME);
                browser.picture("cadre-" + size.width);

                page.findElement(By.linkText("Espace de la Lawe")).click();
                await().until(() -> page.getWindowHandles().size() == 2);
                page.switchTo().window(List.copyOf(page.getWindowHandles()).get(1));
                await().until(() -> page.getCurrentUrl().contains("/lieux/" + venue));
                assertThat(page.executeScript("return window.opener")).isNull();
                assertThat(page.findElement(By.tagName("h1")).getText()).isEqualTo("Espace de la Lawe");
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    @Test
    void both_frames_read_well_on_a_small_screen_and_no_other_page_is_framed() throws Exception {
        try (var browser = Browser.orSkip(Browser.PHONE)) {
            var base = network.pages().base();
            browser.open(base + "/lieux");
            browser.resize(320);
            for (var address : List.of("/integrer/lieux?q=lawe", "/integrer/ateliers", "/integrer/lieux?at=jamais")) {
                var alone = new Page(browser.open(base + address));
                assertThat(alone.violations()).as(address).isEmpty();
                assertThat(alone.sticksOut()).as(address).isEmpty();
                assertThat(alone.wrongHeadings()).as(address).isEmpty();
                assertThat(alone.unseenFocus()).as(address).isEmpty();
            }
            for (var address : List.of("/lieux", "/ateliers", "/connexion", "/integrer", "/api/venues")) {
                try (var site = new OtherSite("<iframe title=\"essai\" src=\"" + base + address + "\"></iframe>")) {
                    var page = browser.open(site.address());
                    page.switchTo().frame(0);
                    assertThat(page.executeScript("return location.protocol"))
                            .as(address)
                            .isEqualTo("chrome-error:");
                }
            }
        }
    }

    @Test
    void a_script_reads_what_everybody_may_and_never_by_a_session() throws Exception {
        var nadia = Person.of(network, "coordinator", "--territory", "france");
        try (var browser = Browser.orSkip(Browser.DESK);
                var site = new OtherSite("")) {
            var base = network.pages().base();
            var page = browser.open(base + "/territoires");
            HubScreenIT.logIn(page, nadia);
            assertThat(read(page, "/api/log?to=1", Map.of()))
                    .as("on our own page")
                    .startsWith("200 ");

            page.switchTo().newWindow(WindowType.TAB);
            page.get(site.address());
            assertThat(read(page, base + "/api/venues?q=lawe", Map.of()))
                    .matches("(?s)200 [0-9]+ .*Espace de la Lawe.*");
            assertThat(read(page, base + "/exports/lieux-mediation-numerique.geojson?q=lawe", Map.of()))
                    .matches("(?s)200 [0-9]+ .*Espace de la Lawe.*");
            assertThat(read(page, base + "/api/venues?at=jamais", Map.of()))
                    .startsWith("400 ")
                    .contains("at.malformed");

            var key = Map.<String, Object>of(
                    "headers",
                    Map.of("Authorization", "Bearer " + network.pages().key()));
            assertThat(read(page, base + "/api/log?to=1", key)).startsWith("200 ");
            assertThat(read(page, base + "/api/log?to=1", Map.of())).startsWith("401 ");

            Map<String, Object> cookies = Map.of("credentials", "include");
            for (var address : List.of("/api/log?to=1", "/api/venues", "/lieux", "/integrer/lieux")) {
                assertThat(read(page, base + address, cookies)).as(address).isEqualTo("kept away");
            }
            assertThat(read(page, base + "/lieux", Map.of())).isEqualTo("kept away");
            var post = Map.<String, Object>of("method", "POST", "headers", key.get("headers"), "body", "{}");
            for (var written : List.of("/api/venues", "/v3/api-docs")) {
                assertThat(read(page, network.commands().base() + written, post))
                        .as(written)
                        .isEqualTo("kept away");
            }
        }
    }

    private static String read(ChromeDriver page, String address, Map<String, Object> how) {
        return String.valueOf(page.executeAsyncScript(READ, address, how));
    }

    private static String line(Browser browser, String address) {
        var page = browser.open(network.pages().base() + address);
        page.findElement(By.cssSelector(".paste > summary")).click();
        return page.findElement(By.cssSelector(".paste code")).getText();
    }
}
