package fr.maillage.query.partnership;

import static java.util.stream.Collectors.joining;

import fr.maillage.events.PartnershipNature;
import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The filter of partnerships. Its SQL is over {@code p}, a partnership's row. */
public final class PartnershipFilter extends Filter<PartnershipFilter> {

    /**
     * The SQL of the state on {@code :day}. An end that is announced for later has not happened yet; a partnership past
     * its last day is over.
     */
    static final String STATE = """
            CASE WHEN p.formed AND p.ended_on > :day AND coalesce(p.ends_on >= :day, true) THEN 'FORMED'
                 WHEN p.status = 'FORMED' AND p.ends_on < :day THEN 'ENDED'
                 ELSE p.status END""";

    private static final Criteria<PartnershipFilter> CRITERIA = new Criteria<>(
            PartnershipFilter::new,
            Criterion.territory(
                            "Territoire d'une partie, ou celui du partenariat : commune:62510, epci:246200364, departement:62, region:32 ou france.")
                    .by(PartnershipFilter::within));

    public static final Criterion<UUID> STRUCTURE =
            CRITERIA.add(Criterion.id("structure", "Structure qui en est ou en a été, ou à qui il est proposé.")
                    .by("p.concerned @> ARRAY[CAST(:structure AS uuid)]"));

    public static final Criterion<PartnershipStatus> STATUS = CRITERIA.add(Criterion.constants(
                    "status", PartnershipStatus.class, "État au jour demandé : PROPOSED, DECLINED, FORMED, ENDED.")
            .by(STATE + " = ANY(:status)")
            .offered());

    public static final Criterion<PartnershipNature> NATURE =
            CRITERIA.add(Criterion.constants("nature", PartnershipNature.class, "Nature, comme PARCOURS_USAGER.")
                    .by("p.nature = ANY(:nature)")
                    .offered());

    public static final Criterion<LocalDate> FROM =
            CRITERIA.add(Criterion.moment("from", LocalDate.class, "En cours ce jour-là ou plus tard.", Parameters::day)
                    .by("coalesce(p.ends_on >= :from, true) AND coalesce(p.ended_on > :from, true)"));

    public static final Criterion<LocalDate> TO =
            CRITERIA.add(Criterion.moment("to", LocalDate.class, "Commencé ce jour-là au plus tard.", Parameters::day)
                    .by("p.starts_on <= :to"));

    public static final Criterion<String> WORDS = CRITERIA.add(
            Criterion.words(
                    "Mots de l'objet, des attentes, ou du nom d'une partie, sans accents ni casse.",
                    "(p.search @@ CAST(:%1$s AS tsquery) OR EXISTS (SELECT 1 FROM {structure} s WHERE s.id = ANY(p.concerned) AND s.search @@ CAST(:%1$s AS tsquery)))"));

    /** All partnerships. */
    public static final PartnershipFilter ALL = CRITERIA.everything();

    /** The states of partnerships that are not over. */
    public static final List<PartnershipStatus> ALIVE = List.of(PartnershipStatus.FORMED, PartnershipStatus.PROPOSED);

    private PartnershipFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }

    /** Narrows to partnerships with a party that has its seat in the territory, or that were agreed to apply there. */
    private static void within(SqlConditions sql, List<Territory> territories) {
        var territory = territories.getFirst();
        var seats = sql.gazetteer().ranges(territory).stream()
                .map(range -> "seat BETWEEN " + range.first() + " AND " + range.last())
                .collect(joining(" OR ", "EXISTS (SELECT 1 FROM unnest(p.communes) seat WHERE ", ")"));
        sql.narrow(
                "(p.territory = ANY(:territories) OR " + seats + ")",
                "territories",
                sql.gazetteer().inside(territory).toArray(String[]::new));
    }
}
