package fr.maillage.query.web;

import static fr.maillage.query.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueSuspended;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser gets them, on a real database and a real broker. It is Wednesday 2 December 2026, 10 h 30 in Paris. */
class PagesIT {

    private static final UUID EPN = id(1);
    private static final UUID ARAGO = id(2);
    private static final UUID DENAIN = id(3);
    private static final UUID OLD = id(4);
    private static final UUID CLOSED = id(5);
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|<style|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)");

    private static RunningService service;

    @BeforeAll
    static void a_small_network() throws Exception {
        service = new RunningService();
        var facts = new Facts()
                .at("2026-01-10T09:00:00Z")
                .apart()
                .say(EPN, Facts.structure("EPN de Liévin", null, "62510"), "62510")
                .from("import:France services");
        facts.together();
        for (var n = 10; n < 16; n++) {
            facts.say(id(n), Facts.venue("Lieu reçu " + n, Facts.denain(), null, saidOn(n, "2026-10-01")), "59172");
        }
        facts.say(OLD, Facts.venue("Vieille fiche", Facts.denain(), null, saidOn(4, "2024-01-05")), "59172");
        facts.apart()
                .at("2026-12-01T17:20:00Z")
                .from("form")
                .by(EPN)
                .say(ARAGO, Facts.venue("Salle <Arago>", Facts.lievin(), EPN, null), "62510")
                .say(CLOSED, Facts.venue("Ancien point", Facts.lievin(), EPN, null), "62510")
                .say(CLOSED, new VenueClosed(LocalDate.of(2026, 11, 30), "fin de bail"), "62510")
                .at("2026-12-02T08:02:00Z")
                .from("api")
                .say(DENAIN, Facts.venue("Point numérique", Facts.denain()), "59172")
                .say(
                        DENAIN,
                        new VenueSuspended(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15), "travaux"),
                        "59172")
                .say(ARAGO, new VenueConfirmed(LocalDate.of(2026, 12, 2), null), "62510");
        service.publish(facts);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void the_first_page_says_what_happened_since_yesterday_and_where() throws Exception {
        var page = page("/");
        assertThat(page)
                .contains(
                        "mercredi 2 décembre 2026",
                        "6 actions",
                        "dans 2 communes",
                        "9 lieux",
                        "1 lieu</a> sans nouvelle depuis plus de 18 mois");
        assertThat(page).contains("9 h 02", "Hier 18 h 20");
    }

    @Test
    void an_import_of_many_lines_is_one_line_of_the_thread() throws Exception {
        var page = page("/");
        assertThat(page).contains("7 nouveaux lieux").doesNotContain("Lieu reçu 14");
    }

    @Test
    void what_was_marked_as_read_is_told_apart() throws Exception {
        var page = page("/", "Cookie", "vu=9-1796144400");
        assertThat(page).contains("Votre dernière visite, hier").containsPattern("<li id=\"a12\" class=\"new\">");
        assertThat(page).containsPattern("<li id=\"a1\">");
    }

    @Test
    void the_lines_after_a_position_come_alone_for_the_live_thread() throws Exception {
        var lines = service.get("/fil?apres=13");
        assertThat(lines.body())
                .contains("toujours exact", "Salle &lt;Arago&gt;")
                .doesNotContain("<html", "travaux");
        assertThat(lines.headers().firstValue("Maillage-Position")).hasValue("14");
    }

    @Test
    void the_list_counts_what_receives_the_public_and_offers_what_closed_apart() throws Exception {
        assertThat(page("/lieux"))
                .containsPattern("<h1>9 lieux\\s")
                .contains("Voir le lieu fermé")
                .doesNotContain("Ancien point");
        assertThat(page("/lieux?status=CLOSED")).contains("Ancien point", "1 lieu");
    }

    @Test
    void filters_narrow_the_list_and_each_can_be_taken_away() throws Exception {
        var page = page("/lieux?territory=departement:59&freshness=VERIFY,STALE");
        assertThat(page).containsPattern("<h1>1 lieu\\s").contains("sur 9", "Vieille fiche", "À vérifier ou plus");
        assertThat(page).contains("href=\"/lieux?freshness=VERIFY,STALE\"");
        assertThat(page).contains("/exports/lieux-mediation-numerique.csv?");
    }

    @Test
    void where_nothing_answers_the_page_says_which_filter_to_take_away() throws Exception {
        var page = page("/lieux?territory=departement:62&freshness=STALE");
        assertThat(page).contains("Aucun lieu ne répond à ces 2 filtres", "Sans « À actualiser » : 1 lieu");
    }

    @Test
    void a_record_says_whether_one_may_come_now_when_otherwise_and_who_said_it() throws Exception {
        var page = page("/lieux/" + ARAGO);
        assertThat(page).contains("Salle &lt;Arago&gt;", "Porté par", "Ouvert jusqu’à 17 h");
        assertThat(page).contains("lundi à vendredi", "9 h à 17 h", "62800 Liévin", "Historique de la fiche");
        assertThat(page).contains("Dernière confirmation aujourd’hui, le 2 décembre 2026");
        assertThat(page("/lieux/" + DENAIN)).contains("Fermé du 1er au 15 décembre : travaux");
    }

    @Test
    void the_past_is_another_page_that_says_so() throws Exception {
        var page = page("/lieux?at=2026-06-30");
        assertThat(page).contains("Vous regardez le passé", "mardi 30 juin 2026", "Revenir à aujourd’hui");
        assertThat(page).containsPattern("<h1>7 lieux\\s").contains("/lieux/" + OLD + "?at=2026-06-30");
        assertThat(page("/?at=2026-06-30")).contains("Le mardi 30 juin 2026").doesNotContain("Tout marquer comme lu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02", "2027-01-01", "2026-12-02T23:00:00Z"})
    void a_day_that_is_not_over_is_now(String day) throws Exception {
        var led = service.get("/lieux?at=" + day + "&q=arago");
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location").orElseThrow()).endsWith("/lieux?q=arago");
        assertThat(service.get("/api/venues?at=" + day).statusCode())
                .as("a tool is answered")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/lieux?at=%2B999999999-12-31", "/lieux?at=0000-01-01", "/lieux?at=%2B99999-01-01T00:00:00Z"})
    void a_moment_of_no_network_is_said_on_a_page(String address) throws Exception {
        var answer = service.get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>Demande incorrecte</h1>", "n’est pas un moment");
    }

    @Test
    void an_agenda_of_no_day_is_that_of_today() throws Exception {
        assertThat(page("/ateliers?day=%2B999999999-12-31")).contains("semaine du 30 novembre");
    }

    @Test
    void what_cannot_be_shown_is_said_on_a_page() throws Exception {
        for (var address : new String[] {"/lieux/" + id(99), "/lieux/nulle-part"}) {
            var answer = service.get(address);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("<h1>Introuvable</h1>", "Voir tous les lieux");
        }
        var answer = service.get("/lieux?territory=departement:999&freshness=MOISI");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("departement:999", "MOISI");
    }

    @Test
    void a_dead_address_is_a_page_to_a_browser_and_a_problem_to_a_tool() throws Exception {
        var page = service.get("/nulle-part", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Introuvable</h1>");
        var problem = service.get("/nulle-part");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void nothing_is_inline_and_nothing_is_asked_of_another_server() throws Exception {
        for (var address : new String[] {"/", "/lieux", "/lieux/" + ARAGO}) {
            var answer = service.get(address);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
            assertThat(answer.body()).doesNotContainPattern(INLINE);
            assertThat(answer.body()).doesNotContainPattern("(src|action|href=\"[^\"]*\\.css)=\"https?://");
        }
    }

    @Test
    void styles_and_scripts_are_named_by_their_content_and_kept_by_browsers() throws Exception {
        var found = Pattern.compile("href=\"(/hub-[0-9a-f]{32}\\.css)\"").matcher(page("/"));
        assertThat(found.find()).isTrue();
        HttpResponse<String> style = service.get(found.group(1), "Accept-Encoding", "gzip");
        assertThat(style.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000"));
        assertThat(style.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    private static SourceRecord saidOn(int number, String day) {
        return new SourceRecord("france-services", "fs-" + number, LocalDate.parse(day));
    }

    private static String page(String address, String... headers) throws Exception {
        var answer = service.get(address, headers);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
