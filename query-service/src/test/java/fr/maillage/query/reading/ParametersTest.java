package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.query.Problem;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Territories TERRITORIES = Territories.load();

    @Test
    void a_commune_of_before_narrows_to_the_one_that_it_lies_in() {
        assertThat(VenueFilter.of(asked(Map.of("territory", "commune:91182"))).territory())
                .isEqualTo(new Territory(Scale.COMMUNE, "91228"));
    }

    @Test
    void every_filter_is_read_as_it_is_written_by_people() {
        var filter = VenueFilter.of(asked(Map.of(
                "territory", "epci:246200364",
                "status", "open",
                "service", "aide aux demarches administratives",
                "fee", "gratuit",
                "freshness", "STALE",
                "open", "now",
                "near", "50.42,2.83",
                "within", "5")));

        assertThat(filter.territory()).isEqualTo(new Territory(Scale.EPCI, "246200364"));
        assertThat(filter.status()).containsExactly(VenueStatus.OPEN);
        assertThat(filter.service()).containsExactly("Aide aux démarches administratives");
        assertThat(filter.fee()).containsExactly("Gratuit");
        assertThat(filter.freshness()).containsExactly(Freshness.STALE);
        assertThat(filter.open()).isTrue();
        assertThat(filter.within()).isEqualTo(5);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_by_name() {
        var asked = asked(Map.of(
                "territory", "commune:99999",
                "structure", "42",
                "status", "ouvert",
                "service", "Massage",
                "near", "Liévin",
                "limit", "0",
                "cursor", "!",
                "couleur", "bleu"));
        VenueFilter.of(asked);
        Paging.of(asked);
        asked.refuseAllBut(Set.of("territory", "structure", "status", "service", "near", "limit", "cursor"));

        var problem = catchThrowableOfType(Problem.class, asked::check);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .extracting(Problem.Field::field)
                .containsExactlyInAnyOrder(
                        "territory", "structure", "status", "service", "near", "limit", "cursor", "couleur");
    }

    @Test
    void a_field_left_empty_asks_nothing() {
        assertThat(VenueFilter.of(asked(Map.of("q", " ", "service", "", "territory", "", "near", ""))))
                .isEqualTo(VenueFilter.ALL);
    }

    @Test
    void a_cursor_is_read_back_and_a_damaged_one_is_refused() {
        var cursor = new Cursor(123, Instant.ofEpochMilli(1_780_000_000_123L), 500);

        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        assertThat(Cursor.parse("bm9u")).isEmpty();
        assertThat(Cursor.parse("")).isEmpty();
    }

    private static Parameters asked(Map<String, String> given) {
        var all = new HashMap<String, String[]>();
        given.forEach((name, value) -> all.put(name, new String[] {value}));
        return new Parameters(all, TERRITORIES);
    }
}
