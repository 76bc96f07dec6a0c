package fr.maillage.query.venue;

import static fr.maillage.standard.NationalStandard.AUDIENCES;
import static fr.maillage.standard.NationalStandard.FEES;
import static fr.maillage.standard.NationalStandard.PROGRAMMES;
import static fr.maillage.standard.NationalStandard.QUALIFICATIONS;
import static fr.maillage.standard.NationalStandard.SERVICES;
import static fr.maillage.standard.NationalStandard.TYPOLOGIES;

import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.SqlConditions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filter of venues. Its SQL is over {@code v} (a venue's row) and {@code s} (its structure's). */
public final class VenueFilter extends Filter<VenueFilter> {

    /** The SQL of the state of a venue on {@code :day}: whether it receives the public. */
    static final String STATE = """
            CASE WHEN v.closed_from <= :day AND coalesce(v.closed_until >= :day, true) THEN 'CLOSED'
                 WHEN v.suspended_from <= :day AND coalesce(v.suspended_until >= :day, true) THEN 'SUSPENDED'
                 ELSE 'OPEN' END""";

    private static final Criteria<VenueFilter> CRITERIA = new Criteria<>(
            VenueFilter::new,
            Criterion.territory("Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france."));

    /** Through the structure's row: a structure that the reader may not know of yields no venue. */
    public static final Criterion<UUID> STRUCTURE =
            CRITERIA.add(Criterion.id("structure", "Structure qui porte le lieu.")
                    .by("v.structure_id = :structure AND s.id = :structure"));

    public static final Criterion<VenueStatus> STATUS = CRITERIA.add(
            Criterion.constants("status", VenueStatus.class, "État au jour demandé : OPEN, SUSPENDED, CLOSED.")
                    .by(STATE + " = ANY(:status)")
                    .offered());

    public static final Criterion<String> WORDS = CRITERIA.add(Criterion.words(
            "Mots du nom, de l'adresse, de la commune ou de la structure, sans accents ni casse.",
            "(v.search @@ CAST(:%1$s AS tsquery) OR s.search @@ CAST(:%1$s AS tsquery) OR v.commune = ANY(:%1$s_in))"));

    public static final Criterion<String> SERVICE =
            CRITERIA.add(Criterion.texts("service", SERVICES, "Service du standard national.", Parameters::among)
                    .by("v.services && CAST(:service AS text[])")
                    .offered());

    public static final Criterion<String> LABEL = CRITERIA.add(Criterion.texts(
                    "label",
                    Stream.concat(PROGRAMMES.stream(), QUALIFICATIONS.stream()).toList(),
                    "Label, qualification ou dispositif, en toutes lettres.",
                    Parameters::named)
            .by("v.labels && CAST(:label AS text[])")
            .offered());

    public static final Criterion<String> AUDIENCE =
            CRITERIA.add(Criterion.texts("audience", AUDIENCES, "Public spécifiquement accueilli.", Parameters::among)
                    .by("v.audiences && CAST(:audience AS text[])")
                    .offered());

    public static final Criterion<String> FEE = CRITERIA.add(
            Criterion.texts("fee", FEES, "Frais à charge : Gratuit, Gratuit sous condition, Payant.", Parameters::among)
                    .by("v.fees && CAST(:fee AS text[])")
                    .offered());

    public static final Criterion<String> TYPOLOGY = CRITERIA.add(
            Criterion.texts("typology", TYPOLOGIES, "Code de typologie, comme TIERS_LIEUX.", Parameters::among)
                    .by("v.typologies && CAST(:typology AS text[])"));

    public static final Criterion<Freshness> FRESHNESS =
            CRITERIA.add(Criterion.constants("freshness", Freshness.class, "Fraîcheur : FRESH, WATCH, VERIFY, STALE.")
                    .by(VenueFilter::said)
                    .offered(List.of("FRESH", "WATCH", "VERIFY", "STALE", "VERIFY,STALE")));

    /** The SQL narrows to the days of opening alone; {@link VenueQueries} judges the hours. */
    public static final Criterion<String> OPEN = CRITERIA.add(
            Criterion.flag("open", "« now » : ouvert au moment demandé, pour autant que les horaires le disent.")
                    .by(STATE + " = 'OPEN'")
                    .offered());

    public static final Criterion<Near> NEAR = CRITERIA.near(
            "Point autour duquel chercher : latitude,longitude. La liste va du plus proche au plus loin.", "v");

    /** All venues. */
    public static final VenueFilter ALL = CRITERIA.everything();

    /** The states of venues that are not closed for good. */
    public static final List<VenueStatus> NOT_CLOSED = List.of(VenueStatus.OPEN, VenueStatus.SUSPENDED);

    private VenueFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }

    private static void said(SqlConditions sql, List<Freshness> wanted) {
        var day = sql.reading().day();
        sql.narrow(wanted.stream()
                .map(freshness ->
                        "v.said_on BETWEEN '%s' AND '%s'".formatted(freshness.since(day), freshness.until(day)))
                .collect(Collectors.joining(" OR ", "(", ")")));
    }
}
