package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.maillage.query.projection.CommuneKey.Range;
import fr.maillage.territory.Territories;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommuneKeyTest {

    @Test
    void keys_keep_the_order_of_codes_and_every_commune_of_full_standing_lies_in_its_departement() {
        var territories = Territories.load();
        var previous = -1;
        for (var commune : territories.communes().stream()
                .sorted(java.util.Comparator.comparing(fr.maillage.territory.Commune::code))
                .toList()) {
            var key = CommuneKey.of(commune.code());
            assertThat(key).isGreaterThan(previous);
            if (commune.partOf() == null) {
                var range = CommuneKey.departement(commune.departement());
                assertThat(key).as(commune.code()).isBetween(range.first(), range.last());
            }
            previous = key;
        }
        assertThat(CommuneKey.departement("2A").last())
                .isLessThan(CommuneKey.departement("2B").first());
    }

    @Test
    void neighbours_are_joined_into_one_range() {
        var first = CommuneKey.of("62510");
        assertThat(CommuneKey.communes(List.of("62512", "62510", "62511", "62510", "59172")))
                .containsExactly(
                        new Range(CommuneKey.of("59172"), CommuneKey.of("59172")), new Range(first, first + 2));
    }

    @Test
    void what_is_no_code_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CommuneKey.of("6251"));
        assertThatIllegalArgumentException().isThrownBy(() -> CommuneKey.of("62 10"));
    }
}
