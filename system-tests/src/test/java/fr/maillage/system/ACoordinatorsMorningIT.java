package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Scenario 5: Nadia opens the hub's first page in the morning, sees what happened and what waits, answers it from there, and
 * sees what comes in while she looks. Later she follows a question up, and reads a file in.
 */
class ACoordinatorsMorningIT {

    private static final String QUESTION = "Horaires d’été à demander";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void what_waits_is_answered_beside_it_and_what_happens_is_seen_as_it_does(Dimension size) throws Exception {
        var network = Network.shared();
        var candidate = "Candidate de la Lys " + size.width;
        var applied = applies(network, candidate);
        var nadia = Person.of(network, "coordinator", "--territory", "region:32");
        try (var browser = Browser.orSkip(size)) {
            var page = browser.open(network.pages().base() + "/connexion?vers=/");
            HubScreenIT.logIn(page, nadia);
            // What is in it is brought up to date while one looks; the body itself stays.
            assertThat(page.findElement(By.tagName("body")).getText())
                    .contains("Depuis hier", "en attente", "À faire", "Ce qui s’est passé", "Grande carte");

            browser.open(network.pages().base() + "/a-faire?kind=MEMBERSHIP_REQUESTED");
            press(page, item(page, candidate), "Accepter l’adhésion");
            assertThat(page.findElement(By.className("done")).getText()).contains("La structure est membre");
            assertThat(page.findElement(By.tagName("main")).getText())
                    .as("answered, it waits no more")
                    .doesNotContain(candidate);
            assertThat(network.pages()
                            .get("/api/structures/" + applied)
                            .json()
                            .at("/membership/status")
                            .asString())
                    .isEqualTo("MEMBER");

            browser.open(network.pages().base() + "/");
            page.executeScript("window.opened = 'once'");
            var name = "Lieu du matin " + size.width;
            network.commands().post("/api/venues", Bodies.venue(UUID.randomUUID(), applied, name));
            NextPage.says(page, By.cssSelector("ol.thread"), name, Duration.ofSeconds(10));
            assertThat(page.executeScript("return window.opened"))
                    .as("the page was not loaded again")
                    .isEqualTo("once");
            browser.looksRight("matin-aujourdhui");
        }
    }

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void a_question_is_followed_up_until_it_is_settled(Dimension size) throws Exception {
        var network = Network.shared();
        var name = "Relais de la Scarpe " + size.width;
        var record = "/structures/" + Member.of(network, name).id();
        await(name).until(() -> network.pages().get("/api" + record).status() == 200);
        var nadia = Person.of(network, "coordinator", "--territory", "region:32");
        try (var browser = Browser.orSkip(size)) {
            var page = browser.open(network.pages().base() + "/connexion?vers=" + record);
            HubScreenIT.logIn(page, nadia);
            press(page, page.findElement(By.tagName("main")), "Ouvrir un suivi");
            page.findElement(By.id("f-question")).sendKeys(QUESTION);
            send(page);
            assertThat(page.findElement(By.tagName("main")).getText()).contains(name, QUESTION);

            browser.open(network.pages().base() + "/a-faire?kind=FOLLOW_UP_OPEN");
            browser.looksRight("matin-a-faire");
            press(page, item(page, name), "Clore le suivi");
            assertThat(page.findElement(By.tagName("main")).getText()).contains(name, QUESTION);
            browser.looksRight("clore-le-suivi");
            send(page);
            assertThat(page.findElement(By.id("a-corriger")).getText()).contains("Suite donnée");
            assertThat(browser.unexpected(422)).isEmpty();
            page.findElement(By.id("f-outcome")).sendKeys("Fermé en août, écrit sur la fiche");
            send(page);

            assertThat(page.findElement(By.className("done")).getText()).contains("Le suivi est clos");
            assertThat(page.getCurrentUrl()).contains("/a-faire");
            assertThat(page.findElement(By.tagName("main")).getText())
                    .as("settled, it waits no more")
                    .doesNotContain(name);
            browser.open(network.pages().base() + record);
            assertThat(page.findElement(By.tagName("main")).getText())
                    .contains(QUESTION, "Suite : Fermé en août, écrit sur la fiche")
                    .doesNotContain("Clore le suivi");
            browser.looksRight("suivi-clos");
        }
    }

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void a_file_is_looked_at_before_it_is_read_in(Dimension size) throws Exception {
        var network = Network.shared();
        var nadia = Person.of(network, "coordinator", "--territory", "region:32");
        var name = "Point de la Deûle " + size.width;
        var file = folder.resolve("lieux.csv");
        Files.write(file, InventedFile.line("59350", name));
        try (var browser = Browser.orSkip(size)) {
            var page = browser.open(network.pages().base() + "/importer");
            HubScreenIT.logIn(page, nadia);
            page.findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
            page.findElement(By.cssSelector("main input[name=source]")).sendKeys("deule " + size.width);
            browser.looksRight("importer");
            press(page, page.findElement(By.tagName("main")), "Voir ce qui changerait");
            NextPage.says(page, By.tagName("main"), "1 ligne apporterait du nouveau");
            assertThat(network.pages().get("/api/venues?q=Deule+" + size.width).items())
                    .as("nothing is recorded by looking")
                    .isEmpty();
            press(page, page.findElement(By.tagName("main")), "Importer 1 ligne");
            NextPage.says(page, By.tagName("main"), "1 ligne est enregistrée");
            browser.looksRight("importe");
        }
        await(name).until(() -> !network.pages()
                .get("/api/venues?q=Deule+" + size.width)
                .items()
                .isEmpty());
    }

    private static UUID applies(Network network, String name) throws Exception {
        var registered = network.commands().post("/api/structures", Bodies.structure(name));
        var id = UUID.fromString(registered.json().path("id").stringValue());
        var asked = network.commands().post("/api/structures/" + id + "/request-membership", "{}");
        await(name)
                .until(() -> network.pages()
                                .get("/api/todo?limit=1", "Maillage-Min-Position", Long.toString(asked.position()))
                                .status()
                        == 200);
        return id;
    }

    /** Sends the form that one is on. */
    private static void send(ChromeDriver page) {
        NextPage.click(page, By.cssSelector("form[data-draft] button[type=submit]"));
    }

    private static WebElement item(ChromeDriver page, String about) {
        return page.findElement(By.xpath("//main//li[contains(., '" + about + "')]"));
    }

    /** A button, or a link that looks like one. */
    private static void press(ChromeDriver page, WebElement where, String words) {
        NextPage.by(
                page,
                where.findElement(By.xpath(".//*[self::button or self::a][contains(., '" + words + "')]"))::click);
    }
}
