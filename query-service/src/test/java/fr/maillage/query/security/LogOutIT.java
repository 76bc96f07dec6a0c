package fr.maillage.query.security;

import static fr.maillage.query.NetworkAtWork.EPN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Browser;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever leaves is out here at once, and is sent to the issuer to be out there: whatever became of their session. */
class LogOutIT {

    private static final TestLogIn LOG_IN = RunningService.LOG_IN;

    private static RunningService service;
    private Browser browser;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    @BeforeEach
    void somebody_who_has_logged_in() throws Exception {
        browser = new Browser(service);
        LOG_IN.nextIs(() -> RunningService.ISSUER.member(EPN));
        browser.follow("/connexion");
        browser.follow("/");
    }

    @Test
    void leaving_ends_the_session_here_and_sends_a_form_to_the_issuer_and_no_token_in_an_address() throws Exception {
        var left = browser.post("/deconnexion", "_csrf=" + browser.csrf());

        isSentToIssuer(left);
        assertThat(left.body()).contains("name=\"id_token_hint\" value=\"ey");
        assertThat(left.headers().firstValue("Location")).isEmpty();
        assertThat(left.headers().firstValue("Referrer-Policy")).contains("strict-origin");
        assertThat(left.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(left.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + RunningService.ISSUER.url());
        isOut();
    }

    @Test
    void leaving_with_the_token_of_a_page_that_is_too_old_ends_both_all_the_same() throws Exception {
        isSentToIssuer(browser.post("/deconnexion", "_csrf=of-a-session-that-was", "Origin", service.url()));
        isOut();
    }

    @Test
    void leaving_after_the_session_is_over_still_ends_that_of_the_issuer() throws Exception {
        var left = new Browser(service).post("/deconnexion", "_csrf=x", "Origin", service.url());

        isSentToIssuer(left);
        assertThat(left.body()).doesNotContain("id_token_hint", "_csrf");
        assertThat(left.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void leaving_when_the_issuer_has_taken_everything_back_ends_both() throws Exception {
        LOG_IN.tokensLast(Duration.ofSeconds(20));
        browser.follow("/connexion");
        browser.follow("/");
        LOG_IN.takesBack();

        isSentToIssuer(browser.post("/deconnexion", "_csrf=" + browser.csrf()));
        isOut();
    }

    @Test
    void the_issuer_leads_whoever_leaves_there_to_leave_here() throws Exception {
        isSentToIssuer(browser.post("/deconnexion", "_csrf=of-the-issuer", "Origin", RunningService.ISSUER.url()));
        isOut();
    }

    /** As Chromium comes from the issuer's own form: over an answer that sends it on. */
    @Test
    void whoever_leaves_at_the_issuer_leaves_here_though_the_browser_names_no_origin() throws Exception {
        var page = RunningService.ISSUER.url() + "/";
        isSentToIssuer(browser.post("/deconnexion", "_csrf=of-the-issuer", "Origin", "null", "Referer", page));
        isOut();
    }

    @Test
    void another_site_makes_nobody_leave() throws Exception {
        assertThat(browser.post("/deconnexion", "_csrf=x", "Origin", "null", "Referer", "https://ailleurs.example/")
                        .statusCode())
                .isEqualTo(403);
        for (var origin : new String[] {"https://ailleurs.example", "null", service.url() + ".ailleurs.example"}) {
            assertThat(browser.post("/deconnexion", "_csrf=x", "Origin", origin).statusCode())
                    .isEqualTo(403);
            var stranger = new Browser(service).post("/deconnexion", "_csrf=x", "Origin", origin);
            assertThat(stranger.statusCode()).isEqualTo(302);
            assertThat(stranger.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(browser.get("/api/activity?limit=1").statusCode()).isEqualTo(200);
    }

    private static void isSentToIssuer(HttpResponse<String> left) {
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body())
                .contains(
                        "<h1>Déconnexion</h1>",
                        "action=\"" + LOG_IN.url() + "/end\"",
                        "data-send",
                        "name=\"client_id\" value=\"" + TestLogIn.CLIENT + "\"",
                        "name=\"post_logout_redirect_uri\" value=\"" + service.url() + "/\"",
                        "Terminer la déconnexion",
                        "/connexion?vers=%2F\"",
                        "Se connecter");
    }

    private void isOut() throws Exception {
        assertThat(browser.get("/api/activity").statusCode()).isEqualTo(401);
    }
}
