package fr.maillage.query.web;

import static fr.maillage.query.NetworkAtWork.EPN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.query.Browser;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.security.TestLogIn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** While the views are built, or their database is away, every page that is not made of them is there: the last one above all. */
class ViewsAwayIT {

    private static final TestLogIn LOG_IN = RunningService.LOG_IN;
    private static final Pattern KEPT_SPACE = Pattern.compile("[\u00a0\u202f]");

    private static RunningService service;
    private static String views;
    private static @Nullable Connection turn;
    private Browser browser;

    /** Why they cannot be read. */
    enum Why {
        BEING_BUILT,
        DATABASE_AWAY
    }

    @BeforeAll
    static void a_service_of_its_own() throws Exception {
        service = new RunningService();
        service.publish(NetworkAtWork.facts());
        var url = service.bean("dataSource", HikariDataSource.class).getJdbcUrl();
        views = url.substring(url.lastIndexOf('/') + 1);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @BeforeEach
    void a_member_who_has_logged_in() throws Exception {
        browser = new Browser(service);
        LOG_IN.nextIs(() -> RunningService.ISSUER.member(EPN));
        browser.follow("/connexion");
        // The test before may have cut what the service holds of its database: it heals as it is asked.
        await().untilAsserted(
                        () -> assertThat(browser.follow("/lieux").body()).contains("EPN de Liévin", "Salle Arago"));
    }

    @AfterEach
    void they_are_back() throws SQLException {
        server().sql("ALTER DATABASE " + views + " ALLOW_CONNECTIONS true").update();
        var own = JdbcClient.create(EmbeddedPostgres.shared().dataSource(views));
        own.sql("CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM active").update();
        own.sql("INSERT INTO active SELECT * FROM kept ON CONFLICT DO NOTHING").update();
        if (turn != null) {
            turn.close();
            turn = null;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_leaves_is_out_here_and_sent_to_the_issuer(Why why) throws Exception {
        var csrf = browser.csrf();
        away(why);

        var left = browser.post("/deconnexion", "_csrf=" + csrf);

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body())
                .contains(
                        "<h1>Déconnexion</h1>",
                        "action=\"" + LOG_IN.url() + "/end\"",
                        "data-send",
                        "name=\"id_token_hint\" value=\"ey",
                        "Terminer la déconnexion");
        assertThat(browser.get("/api/activity").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_comes_is_led_to_the_issuer_and_told_what_went_wrong_there(Why why) throws Exception {
        away(why);
        var stranger = new Browser(service);

        assertThat(stranger.get("/connexion", "Accept", "text/html")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/oauth2/authorization/maillage");
        assertThat(stranger.get("/connexion?echec=", "Accept", "text/html").statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/agir/ajouter-note", "_csrf=forged").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_made_of_the_views_is_there_and_what_is_says_so(Why why) throws Exception {
        away(why);

        for (var page : new String[] {"/mots", "/ce-qui-est-enregistre", "/relier-un-outil", "/cles"}) {
            var read = browser.get(page, "Accept", "text/html");
            assertThat(read.statusCode()).as(page).isEqualTo(200);
            assertThat(read.body()).contains("Se déconnecter").doesNotContain("EPN de Liévin");
        }
        assertThat(browser.get("/cles", "Accept", "text/html").body()).contains(EPN.toString());
        var made = browser.get("/lieux", "Accept", "text/html");
        assertThat(made.statusCode()).isEqualTo(503);
        assertThat(made.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void once_they_are_there_again_so_are_the_territories_to_choose_from() throws Exception {
        var page = browser.get("/mots", "Accept", "text/html").body();
        assertThat(KEPT_SPACE.matcher(page).replaceAll(" "))
                .contains("Territoire, pour toutes les pages", "EPN de Liévin");
    }

    private static void away(Why why) throws SQLException {
        if (why == Why.BEING_BUILT) {
            // As if another service was at it: otherwise they would be there again at once.
            turn = EmbeddedPostgres.shared().dataSource(views).getConnection();
            var own = JdbcClient.create(new SingleConnectionDataSource(turn, true));
            own.sql("SELECT pg_advisory_lock(hashtext('maillage.builds'))::text")
                    .query(String.class)
                    .list();
            own.sql("CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM active").update();
            own.sql("DELETE FROM active").update();
        } else {
            server().sql("ALTER DATABASE " + views + " ALLOW_CONNECTIONS false").update();
            server().sql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = ?")
                    .param(views)
                    .query(Long.class)
                    .single();
        }
    }

    private static JdbcClient server() {
        DataSource server = EmbeddedPostgres.shared().dataSource("postgres");
        return JdbcClient.create(server);
    }
}
