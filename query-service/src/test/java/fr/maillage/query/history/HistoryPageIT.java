package fr.maillage.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkOfTheBassin;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the log as an analyst's browser gets it. It is Wednesday 2 December 2026. */
class HistoryPageIT {

    private static final String FEED = "/exports/actions.atom";

    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkOfTheBassin.shared();
        browsed = new Browsed(service);
    }

    @Test
    void each_action_says_who_when_from_where_and_its_place_in_the_log() throws Exception {
        var page = browsed.page("/historique");

        assertThat(page)
                .contains("<h1>14 actions</h1>", "pour EPN de Liévin", "par le hub", "n° 14", "d’après un fichier");
        assertThat(page.indexOf("n° 14")).as("newest first").isLessThan(page.indexOf("n° 13"));
    }

    @Test
    void filters_narrow_it_are_chips_and_go_along_to_the_files() throws Exception {
        var page = browsed.page(
                "/historique?type=venue.VenueClosed&territory=departement:02&from=2026-07-01&to=2026-07-31");

        assertThat(page).contains("<h1>1 action</h1>", "Retirer le filtre lieux fermés", "Retirer le filtre Aisne");
        assertThat(page).contains("Retirer le filtre depuis le 1er juillet 2026", "filtre jusqu’au 31 juillet 2026");
        var files =
                "/api/log?type=venue.VenueClosed&amp;territory=departement:02&amp;from=2026-07-01&amp;to=2026-07-31";
        assertThat(page)
                .as("in its head, and to be seen")
                .contains(
                        "title=\"Suivre les actions publiques (flux Atom)\" href=\"" + files.replace("/api/log", FEED),
                        "<a href=\"" + files.replace("/api/log", FEED));
        assertThat(page).contains(files + "&amp;format=csv", files + "&amp;format=ndjson");
        var file = service.get(files.replace("&amp;", "&") + "&format=csv");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.body().lines()).hasSize(2);
        assertThat(service.get("/api/log?format=xls").statusCode()).isEqualTo(400);
    }

    @Test
    void a_name_is_turned_into_the_structures_and_territories_it_may_mean() throws Exception {
        var page = browsed.page("/historique?qui=lievin&ou=denain");

        assertThat(page).contains("structure=" + NetworkOfTheBassin.EPN, "territory=commune:59172");
        assertThat(browsed.page("/historique?structure=" + NetworkOfTheBassin.EPN))
                .contains("Retirer le filtre EPN de Liévin");
        assertThat(browsed.page("/historique?qui=nulle+part")).contains("Aucune structure ne s’appelle « nulle part »");
    }

    @Test
    void where_nothing_answers_the_page_says_what_to_do() throws Exception {
        assertThat(browsed.page("/historique?to=2020-01-01"))
                .contains("Aucune action ne répond à ces filtres", "Effacer les filtres");
    }

    @Test
    void how_far_the_views_have_come_is_said_in_words() throws Exception {
        assertThat(browsed.page("/historique")).contains("jusqu’à l’action n° 14.", "à jour", "Réservations");
    }

    @Test
    void nothing_is_inline() throws Exception {
        assertThat(browsed.page("/historique"))
                .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");
    }
}
