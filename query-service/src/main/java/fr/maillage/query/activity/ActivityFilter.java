package fr.maillage.query.activity;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.reading.Bound;
import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.territory.Territory;
import fr.maillage.wire.EventCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The filter of the network's events. Its SQL is over {@code a}, the row of an event. */
public final class ActivityFilter extends Filter<ActivityFilter> {

    /**
     * The most communes that are looked up by the index; for more, the communes of each event are compared one by one.
     */
    private static final int MAX_KEYS = 500;

    private static final List<String> TYPES = EventCatalog.events().stream()
            .map(EventCatalog::typeOf)
            .flatMap(type -> Stream.of(type.name(), type.subjectType()))
            .distinct()
            .sorted()
            .toList();

    private static final Criteria<ActivityFilter> CRITERIA = new Criteria<>(
            ActivityFilter::new,
            Criterion.territory(
                            "Territoire concerné : commune:62510, epci:246200364, departement:62, region:32 ou france.")
                    .by(ActivityFilter::within));

    /** Nothing is found about a structure that the reader may not know of. */
    public static final Criterion<UUID> STRUCTURE =
            CRITERIA.add(Criterion.id("structure", "Structure : ce qu'elle dit, ce qui est dit d'elle ou de ses lieux.")
                    .by("""
                            (a.structure = :structure OR a.subject = :structure
                                OR a.subject IN (SELECT id FROM {venue} WHERE structure_id = :structure)
                                OR a.subject IN (SELECT id FROM {partnership}
                                    WHERE concerned @> ARRAY[CAST(:structure AS uuid)]))
                            AND :structure IN (SELECT id FROM {structure} known)"""));

    public static final Criterion<UUID> SUBJECT = CRITERIA.add(
            Criterion.id("subject", "Fiche concernée : un lieu, une structure.").by("a.subject = :subject"));

    /** Log names of events, or kinds of record. */
    public static final Criterion<String> TYPE = CRITERIA.add(Criterion.texts(
                    "type",
                    TYPES,
                    "Genre d'action (venue.VenueClosed) ou de fiche (venue, structure).",
                    Parameters::exactly)
            .by("(a.type = ANY(:type) OR a.kind = ANY(:type))"));

    public static final Criterion<Bound> FROM = CRITERIA.add(
            bound("from", ">=", Bound::from, "À partir de : une position du journal, une date ou un instant."));

    public static final Criterion<Bound> TO = CRITERIA.add(
            bound("to", "<=", Bound::to, "Jusqu'à, compris : une position du journal, une date ou un instant."));

    /** All events. */
    public static final ActivityFilter ALL = CRITERIA.everything();

    private ActivityFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }

    /**
     * All events of one record.
     *
     * @param kind of record, such as {@code venue}
     */
    public static ActivityFilter on(String kind, UUID subject) {
        return ALL.with(SUBJECT, subject).with(TYPE, kind);
    }

    private static Criterion<Bound> bound(
            String name, String comparison, Function<String, Optional<Bound>> reader, String description) {
        var wrong = "« " + name
                + " » attend une position (12345), une date (2026-06-30), une heure de Paris (2026-06-30T14:00) ou un"
                + " instant (2026-06-30T12:00:00Z).";
        return Criterion.moment(
                        name, Bound.class, description, (asked, parameter) -> asked.read(parameter, reader, wrong))
                .by((sql, bounds) -> {
                    var bound = bounds.getFirst();
                    sql.narrow("a." + bound.column() + " " + comparison + " :" + name, name, bound.value());
                });
    }

    /** Narrows to communes. An event may concern several, such as those that a record moved from and to. */
    private static void within(SqlConditions sql, List<Territory> territories) {
        var territory = territories.getFirst();
        var ranges = sql.gazetteer().ranges(territory);
        var size = ranges.stream()
                .mapToLong(range -> range.last() - range.first() + 1L)
                .sum();
        if (size <= MAX_KEYS) {
            var keys = ranges.stream()
                    .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
                    .boxed()
                    .toArray(Integer[]::new);
            sql.narrow("a.communes && :communes", "communes", keys);
        } else {
            sql.narrow(ranges.stream()
                    .map(range -> "commune BETWEEN " + range.first() + " AND " + range.last())
                    .collect(joining(" OR ", "EXISTS (SELECT 1 FROM unnest(a.communes) commune WHERE ", ")")));
        }
    }
}
