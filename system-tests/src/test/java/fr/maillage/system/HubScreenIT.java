package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

/** Scenario 5, as far as it goes today: what Nadia sees in a real browser, at her desk and on her phone. */
class HubScreenIT {

    @Test
    void a_new_post_appears_on_today_s_page_without_a_reload() throws Exception {
        var network = Network.shared();
        var structure = AVenueIsPostedIT.register(network);
        var nadia = Person.of(network, "coordinator", "--territory", "region:32");
        for (var size : Browser.sizes()) {
            try (var browser = Browser.orSkip(size)) {
                var page = browser.open(network.pages().base() + "/oauth2/authorization/maillage");
                logIn(page, nadia);
                browser.open(network.pages().base() + "/");
                ((JavascriptExecutor) page).executeScript("window.opened = 'once'");
                var name = "Atelier vu en direct " + size.width;

                network.commands().post("/api/venues", Bodies.venue(UUID.randomUUID(), structure, name));

                NextPage.says(page, By.tagName("body"), name, Duration.ofSeconds(5));
                assertThat(((JavascriptExecutor) page).executeScript("return window.opened"))
                        .as("the page was not loaded again")
                        .isEqualTo("once");
                browser.looksRight("aujourdhui");
            }
        }
    }

    @Test
    void venues_are_found_by_territory_and_words_and_a_record_tells_its_story() throws Exception {
        var network = Network.shared();
        var structure = Member.of(network, "EPN de Liévin").id();
        var id = UUID.randomUUID();
        var posted = network.commands().post("/api/venues", Bodies.venue(id, structure, "Fabrique Zébulon"));
        await().until(() -> network.pages()
                        .get("/api/venues/" + id, "Maillage-Min-Position", Long.toString(posted.position()))
                        .status()
                == 200);
        for (var size : Browser.sizes()) {
            try (var browser = Browser.orSkip(size)) {
                var found = browser.open(network.pages().base() + "/lieux?q=zebulon&territory=departement:62");
                assertThat(text(found)).contains("Fabrique Zébulon");
                browser.looksRight("lieux");

                var elsewhere = browser.open(network.pages().base() + "/lieux?q=zebulon&territory=departement:59");
                assertThat(text(elsewhere)).doesNotContain("Fabrique Zébulon");

                var record = browser.open(network.pages().base() + "/lieux/" + id);
                assertThat(record.findElement(By.tagName("h1")).getText()).contains("Fabrique Zébulon");
                assertThat(text(record)).contains("12 rue des Mineurs", "EPN de Liévin");
                browser.looksRight("lieu");
            }
        }
    }

    /** On the page of the issuer, where the pages send whoever wants to log in. */
    static void logIn(ChromeDriver page, Person person) {
        logIn(page, person.login(), person.secondFactor());
    }

    /** @param login of somebody who has chosen {@link Person#PASSWORD} */
    static void logIn(ChromeDriver page, String login, SecondFactor second) {
        var issuer = URI.create(page.getCurrentUrl()).getAuthority();
        page.findElement(By.name("identifiant")).sendKeys(login);
        page.findElement(By.name("mot-de-passe")).sendKeys(Person.PASSWORD);
        NextPage.click(page, By.cssSelector("main button[type=submit]"));
        if (page.getCurrentUrl().endsWith("/connexion/code")) {
            second.pass(page);
        }
        assertThat(URI.create(page.getCurrentUrl()).getAuthority())
                .as("the way back from the log-in")
                .isNotEqualTo(issuer);
    }

    private static String text(WebDriver page) {
        return page.findElement(By.tagName("body")).getText();
    }
}
