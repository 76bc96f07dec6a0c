package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/** Karim gives his association's website a key, sees it this once, and takes it back; Nadia makes one for the hub's own tool. */
class AToolGetsItsKeyIT {

    private static final By KEY = By.cssSelector(".done .secret");

    /** What is revoked opens nothing anywhere within five seconds; a busy machine may need longer to say so. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void it_opens_what_it_should_until_it_is_withdrawn(Dimension size) throws Exception {
        var network = Network.shared();
        var own = Member.of(network, "Cyber-base de la Ternoise " + size.width);
        var karim = Person.of(network, "member", "--structure", own.id().toString());
        try (var browser = Browser.orSkip(size)) {
            var page = browser.open(network.pages().base() + "/cles");
            HubScreenIT.logIn(page, karim);
            var keyboard = new Keyboard(page);
            keyboard.press("Créer une clé");
            keyboard.write("Nom de l’outil", "Agenda du site");
            keyboard.write("Ce que l’outil peut faire", "Lire seulement");
            browser.looksRight("creer-une-cle");
            keyboard.press("Créer la clé");

            var tool = network.addresses().pages(page.findElement(KEY).getText());
            assertThat(new Page(page).violations()).isEmpty();
            browser.looksRight("cle-creee");
            assertThat(tool.get("/api/resources").status()).isEqualTo(200);
            page.navigate().refresh();
            assertThat(page.findElements(KEY)).as("it is shown once").isEmpty();
            assertThat(main(page)).contains("Agenda du site", "Peut lire");

            keyboard.unfold("Retirer");
            keyboard.press("Retirer cette clé");
            assertThat(page.findElement(By.className("done")).getText()).contains("La clé est retirée");
            browser.looksRight("cle-retiree");
            await("the door to be shut")
                    .atMost(SOON)
                    .until(() -> tool.get("/api/resources").status() == 401);
        }
    }

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void the_hub_s_own_acts_in_the_territory_of_whoever_made_it(Dimension size) throws Exception {
        var network = Network.shared();
        var nadia = Person.of(network, "coordinator", "--territory", "departement:80");
        try (var browser = Browser.orSkip(size)) {
            var page = browser.open(network.pages().base() + "/cles");
            HubScreenIT.logIn(page, nadia);
            var keyboard = new Keyboard(page);
            keyboard.press("Créer une clé du hub");
            keyboard.write("Nom de l’outil", "Tableau de bord " + size.width);
            keyboard.write("Ce que l’outil peut faire", "Lire, et agir");
            keyboard.press("Créer la clé du hub");

            var tool = network.addresses().pages(page.findElement(KEY).getText());
            assertThat(main(page)).contains("Tableau de bord " + size.width, "Somme");
            assertThat(tool.get("/api/follow-ups").status())
                    .as("it reads as the hub")
                    .isEqualTo(200);
            browser.looksRight("cle-du-hub");

            keyboard.unfold("Retirer, Tableau de bord " + size.width);
            keyboard.press("Retirer cette clé, Tableau de bord " + size.width);
            await("the door to be shut")
                    .atMost(SOON)
                    .until(() -> tool.get("/api/follow-ups").status() == 401);
        }
    }

    private static String main(ChromeDriver page) {
        return page.findElement(By.tagName("main")).getText();
    }
}
