package fr.maillage.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What structures do together, in the words that a running service finds. */
class ActivityAtWorkIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    @Test
    void what_is_lent_prepared_and_agreed_is_told_with_the_names_of_all() throws Exception {
        var texts = service.json("/api/activity")
                .get("items")
                .valueStream()
                .map(item -> item.get("text").asString())
                .toList();

        assertThat(texts)
                .contains(
                        "CCAS de Denain demande à EPN de Liévin : Valise de dix tablettes (2), du 1er au 2 octobre",
                        "EPN de Liévin réserve pour CCAS de Denain : Valise de dix tablettes (2), du 1er au 2 octobre",
                        "CCAS de Denain participe à l'atelier « Mots de passe »",
                        "L'atelier « Mots de passe » a eu lieu : 12 personnes",
                        "EPN de Liévin et CCAS de Denain nouent un partenariat : Médiations numériques en Artois")
                .noneMatch(text -> text.contains("inconnu"));
    }

    @Test
    void one_action_alone_finds_the_names_that_others_gave() throws Exception {
        var accepted = service.json("/api/activity?type=resource.ReservationAccepted");

        assertThat(accepted.at("/items/0/text").asString())
                .startsWith("EPN de Liévin réserve pour CCAS de Denain : Valise de dix tablettes");
        assertThat(accepted.at("/items/0/subject/name").asString()).isEqualTo("Valise de dix tablettes");
    }

    @Test
    void a_page_shows_what_others_wrote_as_it_is_written() throws Exception {
        var page = service.get("/?at=2026-09-02");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Intervenante &lt;b&gt;sécurité&lt;/b&gt;")
                .doesNotContain("<b>sécurité</b>");
    }
}
