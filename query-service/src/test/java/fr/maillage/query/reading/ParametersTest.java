package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.maillage.query.Problem;
import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.partnership.PartnershipFilter;
import fr.maillage.query.resource.AvailabilityFilter;
import fr.maillage.query.resource.ReservationFilter;
import fr.maillage.query.resource.ResourceFilter;
import fr.maillage.query.structure.StructureFilter;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Territories TERRITORIES = Territories.load();

    @Test
    void a_commune_of_before_narrows_to_the_one_that_it_lies_in() {
        assertThat(VenueFilter.ALL
                        .read(asked(Map.of("territory", "commune:91182")))
                        .territory())
                .isEqualTo(new Territory(Scale.COMMUNE, "91228"));
    }

    @Test
    void what_is_longer_than_anybody_asks_is_said_and_not_read() {
        var parameters = asked(Map.of("territory", "commune:62510" + " ".repeat(2_000), "q", "epn"));
        var filter = VenueFilter.ALL.read(parameters);
        assertThat(filter.territory()).isNull();
        assertThat(filter.one(VenueFilter.WORDS)).isEqualTo("epn");
        assertThat(catchThrowableOfType(Problem.class, parameters::check).errors())
                .extracting(Problem.Field::field, Problem.Field::code)
                .containsExactly(tuple("territory", "parameter.long"));
    }

    @Test
    void no_list_is_searched_for_more_words_than_anybody_types() {
        var twelve = "ab ac ad ae af ag ah ai aj ak am an";
        assertThat(VenueFilter.ALL.read(asked(Map.of("q", twelve))).one(VenueFilter.WORDS))
                .isEqualTo(twelve);
        for (var list : Set.<Function<Parameters, ?>>of(
                VenueFilter.ALL::read,
                WorkshopFilter.ALL::read,
                StructureFilter.ALL::read,
                ResourceFilter.ALL::read,
                PartnershipFilter.ALL::read)) {
            var parameters = asked(Map.of("q", twelve + " ap"));
            list.apply(parameters);
            assertThat(catchThrowableOfType(Problem.class, parameters::check).errors())
                    .extracting(Problem.Field::code)
                    .containsExactly("parameter.long");
        }
    }

    @Test
    void every_filter_is_read_as_it_is_written_by_people() {
        var filter = VenueFilter.ALL.read(asked(Map.of(
                "territory", "epci:246200364",
                "status", "open",
                "service", "aide aux demarches administratives",
                "fee", "gratuit",
                "freshness", "STALE",
                "open", "now",
                "near", "50.42,2.83",
                "within", "5")));

        assertThat(filter.territory()).isEqualTo(new Territory(Scale.EPCI, "246200364"));
        assertThat(filter.all(VenueFilter.STATUS)).containsExactly(VenueStatus.OPEN);
        assertThat(filter.all(VenueFilter.SERVICE)).containsExactly("Aide aux démarches administratives");
        assertThat(filter.all(VenueFilter.FEE)).containsExactly("Gratuit");
        assertThat(filter.all(VenueFilter.FRESHNESS)).containsExactly(Freshness.STALE);
        assertThat(filter.has(VenueFilter.OPEN)).isTrue();
        assertThat(filter.one(Criterion.WITHIN)).isEqualTo(5);
    }

    @Test
    void a_code_is_read_in_any_case_and_is_one() {
        var filter = VenueFilter.ALL.read(asked(Map.of(
                "territory", "Commune:2a004",
                "status", " open , Closed ",
                "service", "AIDE AUX DÉMARCHES ADMINISTRATIVES",
                "label", "france services",
                "typology", "tiers_lieux",
                "open", "NOW")));

        assertThat(filter.territory()).isEqualTo(new Territory(Scale.COMMUNE, "2A004"));
        assertThat(filter.all(VenueFilter.STATUS)).containsExactly(VenueStatus.OPEN, VenueStatus.CLOSED);
        assertThat(filter.all(VenueFilter.SERVICE)).containsExactly("Aide aux démarches administratives");
        assertThat(filter.all(VenueFilter.LABEL)).containsExactly("France Services");
        assertThat(filter.all(VenueFilter.TYPOLOGY)).containsExactly("TIERS_LIEUX");
        assertThat(filter.has(VenueFilter.OPEN)).isTrue();
        assertThat(ActivityFilter.ALL
                        .read(asked(Map.of("type", "VENUE.venueclosed, Structure")))
                        .all(ActivityFilter.TYPE))
                .containsExactly("venue.VenueClosed", "structure");
        assertThat(WorkshopFilter.ALL
                        .read(asked(Map.of("theme", "Securite_Numerique")))
                        .all(WorkshopFilter.THEME))
                .containsExactly("securite_numerique");
    }

    @Test
    void a_code_that_is_none_is_told_with_those_that_are() {
        var asked = asked(Map.of("status", "ouvert"));
        VenueFilter.ALL.read(asked);

        assertThat(catchThrowableOfType(Problem.class, asked::check).errors())
                .extracting(Problem.Field::message)
                .containsExactly(
                        "« ouvert » n'est pas une valeur de « status ». Valeurs possibles : OPEN, SUSPENDED, CLOSED.");
    }

    @Test
    void moments_are_read_alike_wherever_one_is_asked_for() {
        var span = Map.of("from", "2026-12-03T10:00", "to", "2026-12-03 12:00");
        var from = Instant.parse("2026-12-03T09:00:00Z");
        var to = Instant.parse("2026-12-03T11:00:00Z");

        assertThat(AvailabilityFilter.of(asked(span))).isEqualTo(new AvailabilityFilter(from, to));
        assertThat(ReservationFilter.ALL.read(asked(span)).one(ReservationFilter.FROM))
                .isEqualTo(from);
        assertThat(ReservationFilter.ALL.read(asked(span)).one(ReservationFilter.TO))
                .isEqualTo(to);
        assertThat(WorkshopFilter.ALL.read(asked(span)).one(WorkshopFilter.FROM))
                .isEqualTo(from);
        assertThat(WorkshopFilter.ALL.read(asked(span)).one(WorkshopFilter.TO)).isEqualTo(to);
        assertThat(ActivityFilter.ALL.read(asked(span)).one(ActivityFilter.FROM))
                .isEqualTo(new Bound(null, from));
        assertThat(PartnershipFilter.ALL.read(asked(span)).one(PartnershipFilter.FROM))
                .isEqualTo(LocalDate.of(2026, 12, 3));
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
        VenueFilter.ALL.read(asked);
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
    void a_position_is_one_with_and_without_its_name() {
        for (var written : new String[] {"12345", "position:12345", " Position:12345 "}) {
            assertThat(asked(Map.of("since", written)).position("since", "")).isEqualTo(12_345);
        }
        for (var wrong : new String[] {"-1", "2026-06-30", "hier"}) {
            assertThat(asked(Map.of("since", wrong)).position("since", "")).isNull();
        }
    }

    @Test
    void a_field_left_empty_asks_nothing() {
        assertThat(VenueFilter.ALL.read(asked(Map.of("q", " ", "service", "", "territory", "", "near", ""))))
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
