package fr.maillage.census;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Contact;
import fr.maillage.events.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairTest {

    private final Map<Integer, Traits> venues = new HashMap<>();

    @Test
    void pairs_chain_into_groups() {
        venue(1, "Médiathèque", "1 rue Arago", "+33321000001");
        venue(2, "Mairie", "1 rue Arago", "+33321000001");
        venue(3, "Mairie", "9 rue de la Gare", "+33321000001");
        venue(4, "Salle des fêtes", "3 rue Zola", "+33321000004");
        venue(5, "Salle des fêtes", "3 rue Zola", "+33321000005");
        venue(6, "Fablab", "5 rue Foch", "+33321000006");
        var groups = Group.of(pairs(List.of(1, 2, 3, 4, 5, 6)));
        assertThat(groups).extracting(Group::records).containsExactly(List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void nine_records_of_one_venue_are_one_group_of_all_their_pairs() {
        var same = IntStream.range(0, 9).boxed().toList();
        same.forEach(one -> venue(one, "Espace fort", "2 rue d'Ajaccio", "+33321000001"));
        assertThat(Group.of(pairs(same))).singleElement().satisfies(group -> {
            assertThat(group.records()).hasSize(9);
            assertThat(group.pairs()).hasSize(36);
        });
    }

    @Test
    void ten_thousand_records_of_one_commune_are_looked_through_and_those_side_by_side_are_found() {
        var many = IntStream.range(0, 10_000).boxed().toList();
        many.forEach(one -> venue(one, "Lieu " + one, one % 5_000 + " rue des Mineurs", "+3332" + (1_000_000 + one)));
        many.stream()
                .limit(3)
                .forEach(one -> venue(one + 5_000, "Lieu " + one, one + " rue des Mineurs", "+33399999999"));
        var start = System.nanoTime();
        var groups = Group.of(pairs(many));
        assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(10);
        assertThat(groups).flatExtracting(Group::records).contains(0, 5_000, 1, 5_001, 2, 5_002);
    }

    private List<Pair<Integer>> pairs(List<Integer> ids) {
        return Pair.among(ids, venues::get);
    }

    private void venue(int id, String name, String address, String phone) {
        venues.put(
                id,
                Traits.of(
                        name,
                        "Liévin",
                        new Place(address, null, "62800", "62510", null),
                        null,
                        new Contact(phone, List.of(), List.of())));
    }
}
