package fr.maillage.query.security;

import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Browser;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People log in at a real issuer, by code with proof key, and stay logged in for as long as it vouches for them. */
class LogInIT {

    private static final TestLogIn LOG_IN = RunningService.LOG_IN;

    private static RunningService service;
    private Browser browser;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    @BeforeEach
    void a_new_browser() {
        browser = new Browser(service);
        LOG_IN.nextIs(() -> RunningService.ISSUER.member(EPN));
    }

    @Test
    void whoever_asks_for_a_page_of_members_logs_in_and_comes_back_to_it() throws Exception {
        var page = browser.follow("/fil?apres=3");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath() + "?" + page.uri().getQuery()).isEqualTo("/fil?apres=3");
        assertThat(browser.follow("/").body()).contains("Se déconnecter", "EPN de Liévin");
    }

    @Test
    void a_visitor_is_shown_what_is_public() throws Exception {
        var home = browser.follow("/");
        assertThat(home.uri().getPath()).isEqualTo("/lieux");
        assertThat(home.body()).contains("Se connecter").doesNotContain("Aujourd’hui</a>", "/api/log");
        assertThat(browser.cookies()).doesNotContainKey("MAILLAGE");
    }

    @Test
    void the_session_is_kept_in_a_cookie_that_no_script_reads_and_no_other_site_sends() throws Exception {
        browser.follow("/connexion");
        assertThat(browser.setCookie("MAILLAGE")).contains("HttpOnly", "Secure", "SameSite=Lax");
        assertThat(browser.page().uri().toString()).doesNotContain("token", "code=");
    }

    @Test
    void the_session_changes_its_name_when_somebody_logs_in() throws Exception {
        browser.get("/connexion");
        var before = browser.cookies().get("MAILLAGE");
        browser.follow("/connexion");
        assertThat(browser.cookies().get("MAILLAGE")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void the_pages_scripts_ask_with_the_same_session() throws Exception {
        assertThat(browser.get("/api/partnerships").statusCode()).isEqualTo(401);
        browser.follow("/connexion");
        assertThat(browser.get("/api/partnerships").body()).contains(SECRET.toString());
        assertThat(browser.get("/api/log").statusCode()).isEqualTo(403);
    }

    @Test
    void the_role_is_the_tokens_and_never_the_requests() throws Exception {
        browser.follow("/connexion");
        assertThat(browser.get("/api/partnerships", "Maillage-Structure", CCAS.toString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/api/log?maillage_role=admin", "Cookie2", "maillage_role=admin")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_is_renewed_once_however_many_parts_of_a_page_ask_at_once() throws Exception {
        LOG_IN.tokensLast(Duration.ofSeconds(20));
        browser.follow("/connexion");
        LOG_IN.tokensLast(Duration.ofMinutes(5));
        var before = LOG_IN.renewals.get();
        var answers = IntStream.range(0, 8)
                .mapToObj(part -> CompletableFuture.supplyAsync(() -> browser.status("/api/activity?limit=1")))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        assertThat(LOG_IN.renewals.get() - before).isEqualTo(1);
    }

    @Test
    void what_the_issuer_says_of_somebody_counts_from_the_next_renewal_on() throws Exception {
        LOG_IN.tokensLast(Duration.ofSeconds(20));
        browser.follow("/connexion");
        LOG_IN.nextIs(() -> RunningService.ISSUER.analyst());
        assertThat(browser.get("/api/log").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_that_cannot_be_renewed_is_over_and_says_so() throws Exception {
        LOG_IN.tokensLast(Duration.ofSeconds(20));
        browser.follow("/connexion");
        LOG_IN.takesBack();
        var page = browser.follow("/fil?apres=1");
        assertThat(page.body()).contains("Votre session est terminée", "/connexion?vers=%2Ffil%3Fapres%3D1");
        assertThat(browser.get("/api/activity").statusCode()).isEqualTo(401);
    }

    @Test
    void a_log_in_that_fails_leads_to_the_page_asked_for_when_tried_again() throws Exception {
        browser.get("/connexion?vers=/fil?apres=1");
        var page = browser.follow("/login/oauth2/code/" + IssuerClient.ID + "?error=access_denied&state=unknown");
        assertThat(page.body()).contains("/connexion?vers=%2Ffil%3Fapres%3D1");
    }

    @Test
    void a_form_is_taken_from_our_own_pages_only() throws Exception {
        browser.follow("/connexion");
        var forged = browser.post("/vu", "position=3");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<h1>Accès refusé</h1>");
        browser.follow("/");
        var own = browser.post("/vu", "position=3&_csrf=" + browser.csrf());
        assertThat(own.statusCode()).isEqualTo(303);
        assertThat(browser.setCookie("vu")).contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_form_sent_after_the_session_is_over_leads_through_the_log_in_and_back_to_itself() throws Exception {
        var form = browser.post("/agir/declarer-lieu", "name=Salle&_csrf=of-a-session-that-was");
        assertThat(form.statusCode()).isEqualTo(302);
        assertThat(form.headers().firstValue("Location").orElseThrow())
                .endsWith("/connexion?vers=%2Fagir%2Fdeclarer-lieu");
        assertThat(browser.post("/vu", "position=3")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("there is no page at that address")
                .endsWith("/connexion?vers=%2F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://ailleurs.example/", "//ailleurs.example", "/\\ailleurs.example", "lieux", "/%0d%0a"})
    void after_the_log_in_one_never_comes_to_another_site(String elsewhere) throws Exception {
        var encoded = java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8);
        var page = browser.follow("/connexion?vers=" + encoded);
        assertThat(page.uri().toString()).startsWith(service.url() + "/");
    }

    @Test
    void an_account_without_a_role_in_the_network_is_told_so() throws Exception {
        LOG_IN.nextIs(() -> RunningService.ISSUER.token(claims -> claims));
        assertThat(browser.follow("/connexion?vers=/").body()).contains("n’a pas de rôle dans le réseau");
    }
}
