package fr.maillage.query.need;

import fr.maillage.events.NeedKind;
import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.standard.WorkshopThemes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The filter of needs. Its SQL is over {@code n} (a need's row), {@code s} (its structure's) and {@code c} (the middle
 * of its commune).
 */
public final class NeedFilter extends Filter<NeedFilter> {

    /** The SQL of the state on {@code :day}. */
    static final String STATE = "CASE WHEN n.status = 'OPEN' AND n.until < :day THEN 'LAPSED' ELSE n.status END";

    private static final Criteria<NeedFilter> CRITERIA = new Criteria<>(
            NeedFilter::new,
            Criterion.territory(
                    "Territoire où l'on cherche : commune:62510, epci:246200364, departement:62, region:32 ou france."));

    public static final Criterion<UUID> STRUCTURE = CRITERIA.add(
            Criterion.id("structure", "Structure qui exprime le besoin.").by("n.structure = :structure"));

    public static final Criterion<NeedStatus> STATUS = CRITERIA.add(Criterion.constants(
                    "status",
                    NeedStatus.class,
                    "État au jour demandé : OPEN, LAPSED (échéance passée), MET, WITHDRAWN.")
            .by(STATE + " = ANY(:status)")
            .offered());

    public static final Criterion<NeedKind> KIND = CRITERIA.add(Criterion.constants(
                    "kind",
                    NeedKind.class,
                    "Nature : EQUIPMENT, ROOM, VEHICLE, SKILL, DOCUMENT, PARTNER, ACCOMPANIMENT, FUNDING.")
            .by("n.kind = ANY(:kind)")
            .offered());

    public static final Criterion<String> THEME = CRITERIA.add(Criterion.texts(
                    "theme",
                    WorkshopThemes.CODES,
                    "Thème, par son code ; un thème qui en contient d'autres les comprend.",
                    Parameters::exactly)
            .by(NeedFilter::about)
            .named("theme")
            .offered());

    /** A structure that has the same need. Who joined is told to the network alone. */
    public static final Criterion<UUID> JOINED =
            CRITERIA.add(Criterion.id("joined", "Structure qui s'y est jointe.").by(NeedFilter::joined));

    public static final Criterion<String> WORDS = CRITERIA.add(Criterion.words(
            "Mots du titre, de la présentation, de la structure ou de la commune, sans accents ni casse.",
            "(n.search @@ CAST(:%1$s AS tsquery) OR s.search @@ CAST(:%1$s AS tsquery) OR n.commune = ANY(:%1$s_in))"));

    public static final Criterion<Near> NEAR = CRITERIA.near(
            "Point autour duquel chercher : latitude,longitude, d'après la commune. La liste va du plus proche au plus loin.",
            "c");

    /** All needs. */
    public static final NeedFilter ALL = CRITERIA.everything();

    private NeedFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }

    private static void about(SqlConditions sql, List<String> themes) {
        var codes = themes.stream().flatMap(theme -> WorkshopThemes.within(theme).stream());
        sql.narrow("n.theme = ANY(:theme)", "theme", codes.toList());
    }

    private static void joined(SqlConditions sql, List<UUID> structure) {
        sql.narrow("n.joined @> ARRAY[CAST(:joined AS uuid)]", "joined", structure.getFirst());
        if (!sql.reading().reader().isOfNetwork()) {
            sql.narrow("CAST(:joined AS uuid) = ANY(:own)");
        }
    }
}
