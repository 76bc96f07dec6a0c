package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/** Karim posts what his association does for the network, from its page and with the keyboard alone, at a desk and on a phone. */
class AMemberPostsByKeyboardIT {

    private static final LocalDate SOON =
            LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(30);

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void each_of_the_four_actions_is_posted_and_seen_at_once(Dimension size) throws Exception {
        var network = Network.shared();
        var name = "Cyber-base " + size.width;
        var own = Member.of(network, name);
        var partner = Member.of(network, "Pimms " + size.width);
        var karim = Person.of(network, "member", "--structure", own.id().toString());
        try (var browser = Browser.orSkip(size)) {
            var page = browser.open(network.pages().base() + "/ma-structure");
            HubScreenIT.logIn(page, karim);
            assertThat(page.findElement(By.tagName("h1")).getText()).isNotBlank();
            browser.looksRight("ma-structure-vide");
            var keyboard = new Keyboard(page);

            keyboard.press("Déclarer un lieu");
            keyboard.write("Nom du lieu", "Salle Gambetta");
            keyboard.write("Numéro et voie", "5 place Gambetta");
            keyboard.write("Code postal", "62800");
            keyboard.write("Commune", "Liévin");
            keyboard.tick("Aide aux démarches administratives");
            keyboard.press("Déclarer le lieu");
            isRecorded(page, "Salle Gambetta");
            browser.looksRight("lieu-declare");

            browser.open(network.pages().base() + "/ma-structure");
            keyboard.press("Partager une ressource");
            keyboard.write("Genre", "Matériel");
            keyboard.write("Titre", "Valise de dix tablettes");
            keyboard.write("Combien", "10");
            keyboard.press("Partager une ressource");
            isRecorded(page, "Valise de dix tablettes");

            browser.open(network.pages().base() + "/ma-structure");
            keyboard.press("Proposer un atelier");
            browser.looksRight("proposer-un-atelier");
            keyboard.press("Proposer l’atelier");
            assertThat(page.findElement(By.id("a-corriger")).getText()).contains("Titre", "Structures invitées");
            assertThat(new Page(page).violations())
                    .as("a form that says what is wrong")
                    .isEmpty();
            browser.picture("proposer-un-atelier-a-corriger-" + size.width);
            keyboard.write("Titre", "Ses démarches sur son téléphone");
            keyboard.write("Thème", "Messagerie");
            keyboard.write("Structures invitées", "Pimms " + size.width);
            keyboard.date("Jour", SOON);
            keyboard.time("De", LocalTime.of(14, 0));
            keyboard.time("à", LocalTime.of(16, 0));
            keyboard.write("Lieu", "Salle Gambetta");
            keyboard.press("Proposer l’atelier");
            isRecorded(page, "Ses démarches sur son téléphone");

            browser.open(network.pages().base() + "/ma-structure");
            keyboard.press("Proposer un partenariat");
            keyboard.write("Titre", "Accueil partagé");
            keyboard.write("Nature", "Matériel");
            keyboard.write("Partenaires", "Pimms " + size.width);
            keyboard.date("Premier jour", SOON);
            keyboard.press("Proposer le partenariat");
            isRecorded(page, "Accueil partagé");

            browser.open(network.pages().base() + "/ma-structure");
            assertThat(page.findElement(By.tagName("main")).getText())
                    .contains(
                            name,
                            "Salle Gambetta",
                            "Valise de dix tablettes",
                            "Ses démarches sur son téléphone",
                            "Accueil partagé");
            keyboard.press("Toujours exact");
            isRecorded(page, "Salle Gambetta");
            assertThat(new Page(page).violations()).as("Ma structure").isEmpty();
            assertThat(browser.unexpected(422)).isEmpty();
            assertThat(browser.overflows()).isFalse();
            browser.picture("ma-structure-" + size.width);
        }
        assertThat(network.pages()
                        .get("/api/workshops?structure=" + partner.id())
                        .items())
                .as("the partner sees the invitation")
                .hasSize(1);
    }

    @Test
    void what_one_wrote_is_there_again_after_the_connection_was_lost() throws Exception {
        var network = Network.shared();
        var own = Member.of(network, "Maison de l’Yser");
        var lucie = Person.of(network, "member", "--structure", own.id().toString());
        try (var browser = Browser.orSkip(Browser.PHONE)) {
            var page = browser.open(network.pages().base() + "/agir/declarer-lieu");
            HubScreenIT.logIn(page, lucie);
            page.findElement(By.id("f-name")).sendKeys("Salle de l’Yser");
            browser.online(false);
            page.findElement(By.cssSelector("form[data-draft] button[type=submit]"))
                    .click();
            assertThat(page.findElement(By.id("hors-ligne")).getText()).contains("Liaison coupée");
            browser.online(true);
            browser.open(network.pages().base() + "/lieux");
            browser.open(network.pages().base() + "/agir/declarer-lieu");
            assertThat(page.findElement(By.id("f-name")).getAttribute("value")).isEqualTo("Salle de l’Yser");
        }
    }

    @Test
    void what_one_leaves_by_its_own_way_out_is_not_kept() throws Exception {
        var network = Network.shared();
        var own = Member.of(network, "Maison de la Scarpe");
        var lucie = Person.of(network, "member", "--structure", own.id().toString());
        try (var browser = Browser.orSkip(Browser.PHONE)) {
            var form = network.pages().base() + "/agir/declarer-lieu?vers=/lieux";
            var page = browser.open(form);
            HubScreenIT.logIn(page, lucie);
            page.findElement(By.id("f-name")).sendKeys("Salle de la Scarpe");
            NextPage.click(page, By.cssSelector("form[data-draft] a[data-leave]"));
            browser.open(form);
            assertThat(page.findElement(By.id("f-name")).getAttribute("value")).isEmpty();
        }
    }

    private static void isRecorded(ChromeDriver page, String what) {
        assertThat(page.findElements(By.className("done")))
                .as("recorded: " + page.findElement(By.tagName("main")).getText())
                .hasSize(1);
        assertThat(page.findElement(By.tagName("main")).getText()).contains(what);
    }
}
