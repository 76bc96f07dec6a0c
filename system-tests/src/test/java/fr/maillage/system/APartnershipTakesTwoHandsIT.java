package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenario 2: a partnership is nobody else's business until both hands are given, and then everybody's, for ever. */
class APartnershipTakesTwoHandsIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void a_proposal_is_seen_by_its_parties_and_the_hub_alone_until_it_is_formed() throws Exception {
        var network = Network.shared();
        var karim = Member.of(network, "EPN de Liévin");
        var lucie = Member.of(network, "CCAS de Denain");
        var stranger = Member.of(network, "Médiathèque de Lens");
        var proposed = propose(karim, lucie);
        var id = proposed.json().path("id").stringValue();
        var one = "/api/partnerships/" + id;

        assertThat(karim.sees(one, proposed.position()).path("status").stringValue())
                .isEqualTo("PROPOSED");
        assertThat(lucie.idsOf("/api/partnerships?limit=500", proposed.position()))
                .contains(id);
        assertThat(network.pages().get(one).status()).as("the hub").isEqualTo(200);
        assertThat(stranger.reads(one, proposed.position()).status()).isEqualTo(404);
        for (var list : List.of(
                "/api/partnerships?limit=500",
                "/api/activity?limit=100",
                "/api/log",
                "/api/search?q=parcours+partage+" + id)) {
            assertThat(stranger.reads(list, proposed.position()).text())
                    .as(list)
                    .doesNotContain(id);
        }

        var formed = lucie.does(one + "/accept", "{}");

        for (var reader : List.of(karim, lucie, stranger)) {
            var seen = reader.sees(one, formed.position());
            assertThat(seen.path("status").stringValue()).isEqualTo("FORMED");
            assertThat(seen.path("startsOn").stringValue()).isEqualTo(today.toString());
            assertThat(seen.path("endsOn").stringValue())
                    .isEqualTo(today.plusYears(1).toString());
        }
        assertThat(stranger.reads("/api/activity?limit=100", formed.position()).text())
                .contains(id);
    }

    @Test
    void what_has_ended_leaves_the_graph_of_now_and_stays_in_the_graph_of_then() throws Exception {
        var network = Network.shared();
        var karim = Member.of(network, "EPN de Liévin");
        var lucie = Member.of(network, "CCAS de Denain");
        var id = propose(karim, lucie).json().path("id").stringValue();
        var formed = lucie.does("/api/partnerships/" + id + "/accept", "{}");
        assertThat(linked(network, id, "", formed.position())).isTrue();

        var ended = karim.does("/api/partnerships/" + id + "/end", """
                {"reason":"Le projet est achevé.","on":"%s"}""".formatted(today));

        assertThat(linked(network, id, "", ended.position())).isFalse();
        assertThat(linked(network, id, "?at=position:" + formed.position(), ended.position()))
                .isTrue();
    }

    private Answer propose(Member proposer, Member partner) throws Exception {
        return proposer.does("/api/partnerships", """
                {"title":"Parcours d'accueil partagé","nature":"PARCOURS_USAGER","partners":["%s"],
                 "startsOn":"%s","endsOn":"%s","territory":"departement:62"}""".formatted(partner.id(), today, today.plusYears(1)));
    }

    private static boolean linked(Network network, String partnership, String at, long position) throws Exception {
        var graph =
                network.pages().get("/api/partnerships/graph" + at, "Maillage-Min-Position", Long.toString(position));
        assertThat(graph.status()).as(graph.toString()).isEqualTo(200);
        return graph.json().path("links").valueStream().anyMatch(link -> UUID.fromString(
                        link.path("partnership").stringValue())
                .equals(UUID.fromString(partnership)));
    }
}
