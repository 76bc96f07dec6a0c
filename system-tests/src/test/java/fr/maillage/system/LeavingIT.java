package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.system.Running.Part;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Nadia leaves a computer that others use: whoever sits down next is asked for a password, whatever happened before. */
class LeavingIT {

    private static final By LEAVE = By.cssSelector("form[action$='/deconnexion'] button");
    private static final String LOG_IN = "/oauth2/authorization/maillage";

    private static Network network;
    private static Person nadia;

    @BeforeAll
    static void start() throws Exception {
        network = Network.shared();
        nadia = Person.of(network, "coordinator", "--territory", "region:32");
    }

    @Test
    void leaving_ends_both_sessions_and_no_token_stands_in_an_address() throws Exception {
        try (var browser = Browser.orSkip(Browser.DESK)) {
            var page = enter(browser, base());

            leave(page);

            assertThat(page.getCurrentUrl()).isEqualTo(base() + "/lieux");
            assertThat(browser.complaints()).isEmpty();
            isAskedForPassword(browser, base());
        }
    }

    @Test
    void leaving_after_the_password_was_replaced_ends_both_sessions() throws Exception {
        var lucie = Person.of(network, "analyst");
        try (var browser = Browser.orSkip(Browser.DESK)) {
            var page = browser.open(base() + LOG_IN);
            HubScreenIT.logIn(page, lucie);
            browser.open(base() + "/");
            network.command(List.of("--reset-password", "--login", lucie.login()));

            leave(page);

            assertThat(page.getCurrentUrl()).isEqualTo(base() + "/lieux");
            isAskedForPassword(browser, base());
        }
    }

    /** A browser sends the issuer's cookie with no form of another site, and this machine's two names are two sites. */
    @Test
    void leaving_ends_both_sessions_where_the_issuer_is_another_site() throws Exception {
        var elsewhere = base().replace("127.0.0.1", "localhost");
        try (var browser = Browser.orSkip(Browser.DESK)) {
            var page = enter(browser, elsewhere);

            leave(page);

            assertThat(page.getCurrentUrl()).isEqualTo(elsewhere + "/lieux");
            isAskedForPassword(browser, elsewhere);
        }
    }

    @Test
    void without_scripts_the_last_step_is_a_button() throws Exception {
        try (var browser = Browser.orSkip(Browser.PHONE)) {
            var page = enter(browser, base());
            browser.withoutScripts();

            NextPage.click(page, LEAVE);
            assertThat(page.findElement(By.tagName("main")).getText()).contains("Vous êtes déconnecté de ces pages");
            browser.looksRight("deconnexion");
            NextPage.click(page, By.cssSelector("main form button"));

            NextPage.says(page, By.tagName("body"), "Se connecter");
            isAskedForPassword(browser, base());
        }
    }

    @Test
    void leaving_the_issuer_s_own_pages_ends_the_session_of_the_others_too() throws Exception {
        try (var browser = Browser.orSkip(Browser.DESK)) {
            var page = enter(browser, base());
            browser.open(network.addresses().issuer() + "/comptes");

            leave(page);

            assertThat(page.getCurrentUrl()).isEqualTo(base() + "/lieux");
            assertThat(page.findElement(By.tagName("body")).getText()).contains("Se connecter");
            isAskedForPassword(browser, base());
        }
    }

    @Test
    void while_the_issuer_is_away_one_is_told_that_its_session_may_be_open_and_tries_again() throws Exception {
        try (var browser = Browser.orSkip(Browser.DESK)) {
            var page = enter(browser, base());
            network.signal(Part.ISSUER, "STOP");
            try {
                NextPage.click(page, LEAVE);
                NextPage.says(page, By.tagName("main"), "y est peut-être encore ouverte");
                browser.looksRight("deconnexion-sans-le-service");
            } finally {
                network.signal(Part.ISSUER, "CONT");
            }

            leave(page);

            isAskedForPassword(browser, base());
        }
    }

    private static String base() {
        return network.pages().base();
    }

    private static ChromeDriver enter(Browser browser, String base) {
        var page = browser.open(base + LOG_IN);
        HubScreenIT.logIn(page, nadia);
        browser.open(base + "/");
        assertThat(page.findElement(By.tagName("body")).getText()).contains("Se déconnecter");
        return page;
    }

    /** Until one is back where everybody may read. */
    private static void leave(ChromeDriver page) {
        NextPage.click(page, LEAVE);
        NextPage.says(page, By.tagName("body"), "Se connecter");
        NextPage.says(page, By.tagName("h1"), "lieu");
    }

    private static void isAskedForPassword(Browser browser, String base) {
        var page = browser.open(base + LOG_IN);
        assertThat(URI.create(page.getCurrentUrl()).getAuthority())
                .isEqualTo(URI.create(network.addresses().issuer()).getAuthority());
        assertThat(page.findElements(By.name("mot-de-passe"))).hasSize(1);
    }
}
