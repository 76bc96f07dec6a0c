package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/** A workshop has begun: who led it says on its page, with the keyboard alone, that it was held and how many people came. */
class AWorkshopIsHeldIT {

    /** Until it begins, for nobody may propose what is past: time enough for its partner to join and its lead to confirm. */
    private static final Duration UNTIL_IT_BEGINS = Duration.ofSeconds(10);

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void who_led_it_counts_who_came_and_everybody_may_read_it(Dimension size) throws Exception {
        var network = Network.shared();
        var lead = Member.of(network, "Cyber-base de la Sensée " + size.width);
        var partner = Member.of(network, "Pimms de la Sensée " + size.width);
        var karim = Person.of(network, "member", "--structure", lead.id().toString());
        try (var browser = Browser.orSkip(size)) {
            var title = "Premiers mots de passe " + size.width;
            var workshop = confirmed(lead, partner, title);
            var page = browser.open(network.pages().base() + "/ma-structure");
            HubScreenIT.logIn(page, karim);
            var keyboard = new Keyboard(page);
            keyboard.press(title);
            await("its hour").atMost(Duration.ofSeconds(30)).until(() -> {
                page.navigate().refresh();
                return main(page).contains("Atelier tenu");
            });
            browser.looksRight("atelier-commence");

            keyboard.press("Atelier tenu");
            browser.looksRight("atelier-tenu");
            keyboard.press("Atelier tenu");
            assertThat(page.findElement(By.id("a-corriger")).getText()).contains("Personnes accueillies");
            assertThat(browser.unexpected(422)).isEmpty();
            keyboard.write("Seniors", "9");
            keyboard.write("Autres personnes", "1");
            keyboard.press("Atelier tenu");

            assertThat(page.findElement(By.className("done")).getText()).contains("La fréquentation est enregistrée");
            assertThat(page.getCurrentUrl()).contains("/ateliers/" + workshop);
            assertThat(main(page)).contains(title, "9 personnes : Seniors", "1 personne");
            assertThat(new Page(page).forms())
                    .as("what was held is over: it can be copied, and nothing else")
                    .singleElement()
                    .asString()
                    .startsWith("/agir/dupliquer-atelier/" + workshop);
            assertThat(new Page(page).violations()).isEmpty();
            browser.looksRight("atelier-compte");
            assertThat(network.addresses()
                            .pages("")
                            .get("/ateliers/" + workshop)
                            .text())
                    .as("as a visitor reads it")
                    .contains(title, "9 personnes : Seniors");
        }
    }

    /** By their tools: what people do of it with their keyboard is walked in {@link AMemberPostsByKeyboardIT}. */
    private static UUID confirmed(Member lead, Member partner, String title) throws Exception {
        var start = Instant.now().plus(UNTIL_IT_BEGINS);
        var workshop = lead.creates(
                "/api/workshops", """
                {"title":"%s","theme":"securite_numerique","invited":["%s"],"link":"https://visio.example/mots-de-passe",
                 "startsAt":"%s","endsAt":"%s"}""".formatted(title, partner.id(), start, start.plus(Duration.ofHours(1))));
        partner.does("/api/workshops/" + workshop + "/join", "{}");
        var confirmed = lead.does("/api/workshops/" + workshop + "/confirm", "{}");
        assertThat(lead.sees("/api/workshops/" + workshop, confirmed.position())
                        .path("status")
                        .asString(""))
                .isEqualTo("CONFIRMED");
        return workshop;
    }

    private static String main(ChromeDriver page) {
        return page.findElement(By.tagName("main")).getText();
    }
}
