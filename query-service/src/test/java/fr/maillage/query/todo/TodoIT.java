package fr.maillage.query.todo;

import static fr.maillage.query.todo.WhatWaits.CCAS;
import static fr.maillage.query.todo.WhatWaits.HIRSON;
import static fr.maillage.query.todo.WhatWaits.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The hub's to-do list on 2 December 2026. */
class TodoIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        service.publish(WhatWaits.facts());
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void one_thing_of_each_kind_waits_the_most_pressing_first() throws Exception {
        var todo = service.json("/api/todo");

        assertThat(all(todo, "text"))
                .containsExactly(
                        "CCAS de Denain devait rendre une ressource le 28 novembre : Dix tablettes",
                        "CCAS de Denain demande une ressource, sans réponse depuis 4 jours : Dix tablettes",
                        "Un atelier commence le 5 décembre et n'est pas confirmé : Premiers clics",
                        "EPN de Liévin propose un partenariat, sans réponse depuis 62 jours : Prêt de tablettes",
                        "Médiathèque d'Hirson demande à rejoindre le réseau depuis 2 jours",
                        "Action signalée le 1er décembre, Espace Wilson : Adresse fausse",
                        "Question ouverte le 1er décembre, CCAS de Denain : Qui reprend ?",
                        "Peut-être un seul et même lieu (même endroit, même contact) : Lieu récent et Espace Wilson",
                        "Fiche à actualiser, inchangée depuis le 1er mars 2025 : Salle Arago",
                        "Fiche à vérifier, inchangée depuis le 1er septembre 2025 : Espace Wilson");
        assertThat(todo.get("total").asInt()).isEqualTo(10);
        assertThat(todo.at("/counts/PARTNERSHIP_UNANSWERED").asInt()).isEqualTo(1);
        assertThat(todo.at("/counts/WORKSHOP_UNANSWERED").asInt()).isZero();
    }

    @Test
    void each_says_since_when_it_waits_what_for_and_whom() throws Exception {
        var partnership = only("PARTNERSHIP_UNANSWERED", "");
        assertThat(partnership.get("id").asString()).isEqualTo(WAITING.toString());
        assertThat(partnership.get("since").asString()).isEqualTo("2026-10-01T09:00:00Z");
        assertThat(partnership.at("/awaited/0/id").asString()).isEqualTo(HIRSON.toString());
        assertThat(partnership.get("awaited"))
                .as("who has answered is not awaited")
                .hasSize(1);
        assertThat(partnership.get("waitsFor").asString()).isEqualTo("la réponse de Médiathèque d'Hirson");
        assertThat(partnership.at("/commune/name").asString()).isEqualTo("Liévin");
        var late = only("LATE_RETURN", "");
        assertThat(late.get("id").asString()).isEqualTo(Facts.id(62).toString());
        assertThat(late.at("/subject/name").asString()).isEqualTo("Dix tablettes");
        assertThat(late.get("waitsFor").asString()).isEqualTo("le retour par CCAS de Denain");
        assertThat(only("WORKSHOP_UNCONFIRMED", "").get("since").asString()).isEqualTo("2026-11-28T13:00:00Z");
        assertThat(only("VENUE_STALE", "").get("since").asString()).isEqualTo("2026-09-01T22:00:00Z");
        assertThat(only("VENUE_TO_VERIFY", "").get("waitsFor").asString())
                .isEqualTo("une structure qui prenne le lieu en charge");
        assertThat(only("MEMBERSHIP_REQUESTED", "").get("waitsFor").asString()).isEqualTo("la réponse du hub");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-30, 0, ''",
        "2026-11-05, 1, sans réponse depuis 35 jours",
        "2026-12-02, 1, sans réponse depuis 62 jours",
    })
    void ages_are_told_at_the_moment_looked_at(String day, int count, String age) throws Exception {
        var todo = service.json("/api/todo?kind=partnership_unanswered&at=" + day);

        assertThat(todo.get("total").asInt()).isEqualTo(count);
        assertThat(String.join("", all(todo, "text"))).contains(age);
    }

    @Test
    void a_proposal_waits_from_the_thirtieth_day_on_and_a_workshop_until_it_starts() throws Exception {
        assertThat(count("PARTNERSHIP_UNANSWERED", "&at=2026-10-31T08:59:00Z")).isZero();
        assertThat(count("PARTNERSHIP_UNANSWERED", "&at=2026-10-31T09:00:00Z")).isEqualTo(1);
        assertThat(count("WORKSHOP_UNCONFIRMED", "&at=2026-11-30T12:59:00Z"))
                .as("that of today, and that of the 5th")
                .isEqualTo(2);
        assertThat(count("WORKSHOP_UNCONFIRMED", "&at=2026-11-30T13:00:00Z"))
                .as("the first has lapsed")
                .isEqualTo(1);
        assertThat(count("LATE_RETURN", "&at=2026-11-28T09:00:00Z")).isZero();
    }

    @Test
    void it_is_narrowed_to_a_territory_of_any_party() throws Exception {
        assertThat(all(service.json("/api/todo?territory=departement:59"), "kind"))
                .containsExactly(
                        "PARTNERSHIP_UNANSWERED",
                        "FLAG_OPEN",
                        "FOLLOW_UP_OPEN",
                        "POSSIBLE_DUPLICATE",
                        "VENUE_TO_VERIFY");
        assertThat(all(service.json("/api/todo?territory=commune:02381"), "kind"))
                .containsExactly("MEMBERSHIP_REQUESTED");
        assertThat(service.json("/api/todo?territory=region:32").get("total").asInt())
                .isEqualTo(10);
    }

    @Test
    void pages_follow_one_another_without_repeating_any() throws Exception {
        var read = new ArrayList<String>();
        var page = service.json("/api/todo?limit=2");
        while (true) {
            read.addAll(all(page, "id"));
            if (page.get("next").isNull()) {
                break;
            }
            page = service.json("/api/todo?limit=2&cursor=" + page.get("next").asString());
        }
        assertThat(read).doesNotHaveDuplicates().isEqualTo(all(service.json("/api/todo"), "id"));
    }

    @Test
    void a_structure_is_told_what_waits_for_it_or_what_it_waits_for() throws Exception {
        assertThat(kindsSeenBy(HIRSON)).contains("PARTNERSHIP_UNANSWERED", "MEMBERSHIP_REQUESTED");
        assertThat(kindsSeenBy(CCAS)).contains("LATE_RETURN").doesNotContain("MEMBERSHIP_REQUESTED", "FLAG_OPEN");
        var stranger =
                service.json("/api/todo", "Maillage-Structure", Facts.id(99).toString());
        assertThat(stranger.get("total").asInt()).isZero();
        assertThat(stranger.at("/counts/PARTNERSHIP_UNANSWERED").asInt()).isZero();
    }

    private static List<String> kindsSeenBy(UUID reader) throws Exception {
        return all(service.json("/api/todo", "Maillage-Structure", reader.toString()), "kind");
    }

    private static JsonNode only(String kind, String more) throws Exception {
        var items = service.json("/api/todo?kind=" + kind + more).get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static int count(String kind, String more) throws Exception {
        return service.json("/api/todo?kind=" + kind + more).get("total").asInt();
    }

    private static List<String> all(JsonNode page, String field) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }
}
