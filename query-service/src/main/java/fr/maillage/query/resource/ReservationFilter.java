package fr.maillage.query.resource;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.territory.Territory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The filter of reservations. Its SQL is over {@code b} (a reservation's row) and {@code r} (its resource's). */
public final class ReservationFilter extends Filter<ReservationFilter> {

    private static final Criteria<ReservationFilter> CRITERIA = new Criteria<>(
            ReservationFilter::new,
            Criterion.territory(
                            "Territoire de la ressource : commune:62510, epci:246200364, departement:62, region:32.")
                    .by(ReservationFilter::within));

    public static final Criterion<UUID> STRUCTURE =
            CRITERIA.add(Criterion.id("structure", "Structure qui emprunte ou qui prête.")
                    .by("(b.structure = :structure OR r.structure = :structure)"));

    public static final Criterion<UUID> RESOURCE =
            CRITERIA.add(Criterion.id("resource", "Ressource réservée.").by("b.resource = :resource"));

    public static final Criterion<UUID> WORKSHOP =
            CRITERIA.add(Criterion.id("workshop", "Atelier qui en a besoin.").by("b.workshop = :workshop"));

    public static final Criterion<ReservationStatus> STATUS = CRITERIA.add(Criterion.constants(
                    "status",
                    ReservationStatus.class,
                    "État : REQUESTED, ACCEPTED, DECLINED, CANCELLED, HANDED_OVER, RETURNED.")
            .by("b.status = ANY(:status)"));

    public static final Criterion<String> LATE =
            CRITERIA.add(Criterion.flag("late", "« now » : en retard, pas encore rendue.")
                    .by("b.status = 'HANDED_OVER' AND b.ends <= :moment"));

    public static final Criterion<Instant> FROM = CRITERIA.add(
            Criterion.moment("from", Instant.class, "Qui finit après : une date ou un instant.", Parameters::beginning)
                    .by("b.ends > :from"));

    public static final Criterion<Instant> TO = CRITERIA.add(Criterion.moment(
                    "to",
                    Instant.class,
                    "Qui commence avant : une date (comprise) ou un instant (non compris).",
                    AvailabilityFilter::end)
            .by("b.starts < :to"));

    /** All reservations. */
    public static final ReservationFilter ALL = CRITERIA.everything();

    private ReservationFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }

    /** The filter in these parameters. Its period is refused as in {@link AvailabilityFilter#of}. */
    @Override
    public ReservationFilter read(Parameters asked) {
        return read(
                asked, List.of(FROM, TO), period -> AvailabilityFilter.check(asked, period.one(FROM), period.one(TO)));
    }

    private static void within(SqlConditions sql, List<Territory> territories) {
        sql.narrow(sql.gazetteer().ranges(territories.getFirst()).stream()
                .map(range -> "r.commune BETWEEN " + range.first() + " AND " + range.last())
                .collect(joining(" OR ", "(", ")")));
    }
}
