package fr.maillage.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Browser;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service starts without its issuer, shows what is public, and says plainly that nobody can log in now. */
class IssuerAwayIT {

    private static RunningService service;

    @BeforeAll
    static void without_its_issuer() throws Exception {
        service = new RunningService("--maillage.identity.discovery=http://127.0.0.1:1");
        service.untilReady();
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void what_is_public_is_there() throws Exception {
        assertThat(service.visit("/lieux").statusCode()).isEqualTo(200);
        assertThat(service.visit("/api/venues").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_wants_to_log_in_is_told_to_come_back() throws Exception {
        var page = new Browser(service).follow("/a-faire");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("ne répond pas en ce moment", "Réessayer", "/connexion?vers=%2Fa-faire");
    }

    @Test
    void whoever_leaves_is_told_that_the_issuer_s_session_may_be_open_and_how_to_end_it() throws Exception {
        var left = new Browser(service).post("/deconnexion", "", "Origin", service.url());
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body())
                .contains("y est peut-être encore ouverte", "fermez toutes les fenêtres", "action=\"/deconnexion\"")
                .doesNotContain("data-send");
        var english = new Browser(service).post("/deconnexion?lang=en", "", "Origin", service.url());
        assertThat(english.body()).contains("may still be open", "close all windows");
    }

    @Test
    void a_token_that_cannot_be_proven_now_is_not_called_worthless() throws Exception {
        var answer = service.visit("/api/partnerships", RunningService.bearing(RunningService.ISSUER.hub()));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"access.away\"");
    }
}
