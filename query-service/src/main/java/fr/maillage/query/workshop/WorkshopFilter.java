package fr.maillage.query.workshop;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.standard.WorkshopThemes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The filter of workshops. Its SQL is over {@code w} (a workshop's row), {@code v} (its venue's) and {@code s} (its
 * lead's).
 */
public final class WorkshopFilter extends Filter<WorkshopFilter> {

    private static final Criteria<WorkshopFilter> CRITERIA = new Criteria<>(
            WorkshopFilter::new,
            Criterion.territory("Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france."));

    public static final Criterion<UUID> STRUCTURE =
            CRITERIA.add(Criterion.id("structure", "Structure qui mène l'atelier ou y est invitée.")
                    .by(WorkshopFilter::party));

    /** The state at {@code :moment}. */
    public static final Criterion<WorkshopStatus> STATUS = CRITERIA.add(Criterion.constants(
                    "status",
                    WorkshopStatus.class,
                    "État au moment demandé : PROPOSED, CONFIRMED, LAPSED (non confirmé avant son début), CANCELLED, HELD.")
            .by(
                    "CASE WHEN w.status = 'PROPOSED' AND w.starts <= :moment THEN 'LAPSED' ELSE w.status END = ANY(:status)")
            .offered());

    public static final Criterion<String> THEME = CRITERIA.add(Criterion.texts(
                    "theme",
                    WorkshopThemes.CODES,
                    "Thème, par son code ; un thème qui en contient d'autres les comprend.",
                    Parameters::exactly)
            .by(WorkshopFilter::within)
            .named("theme")
            .offered());

    public static final Criterion<UUID> VENUE =
            CRITERIA.add(Criterion.id("venue", "Lieu de l'atelier.").by("w.venue_id = :venue"));

    public static final Criterion<UUID> SERIES = CRITERIA.add(
            Criterion.id("series", "Série de dates dont l'atelier fait partie.").by("w.series = :series"));

    public static final Criterion<Instant> FROM = CRITERIA.add(Criterion.moment(
                    "from",
                    Instant.class,
                    "Début de la période : une date ou un instant. L'atelier finit après.",
                    Parameters::beginning)
            .by("w.ends > :from"));

    public static final Criterion<Instant> TO = CRITERIA.add(Criterion.moment(
                    "to",
                    Instant.class,
                    "Fin de la période, comprise : une date ou un instant. L'atelier commence avant.",
                    Parameters::end)
            .by("w.starts <= :to"));

    public static final Criterion<String> WORDS = CRITERIA.add(
            Criterion.words(
                    "Mots du titre, du lieu, de la commune ou de la structure, sans accents ni casse.",
                    "(w.search @@ CAST(:%1$s AS tsquery) OR s.search @@ CAST(:%1$s AS tsquery) OR v.search @@ CAST(:%1$s AS tsquery) OR w.commune = ANY(:%1$s_in))"));

    static {
        CRITERIA.near("Point autour duquel chercher : latitude,longitude.", "v");
    }

    /** All workshops. */
    public static final WorkshopFilter ALL = CRITERIA.everything();

    private static final List<WorkshopStatus> NOT_LAPSED =
            List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED, WorkshopStatus.CANCELLED, WorkshopStatus.HELD);

    private WorkshopFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }

    /** The filter in these parameters. It is refused where {@code to} comes before {@code from}. */
    @Override
    public WorkshopFilter read(Parameters asked) {
        return read(asked, List.of(FROM, TO), period -> {
            var from = period.one(FROM);
            var to = period.one(TO);
            if (from != null && to != null && to.isBefore(from)) {
                asked.fail("to", "before", "« to » vient avant « from » : la période est vide.");
            }
        });
    }

    /**
     * The same filter for an agenda. The network sees lapsed proposals only where it asks for them, because these were
     * never going to take place. The public only sees lapsed workshops that were confirmed before they were moved;
     * those stay in the agendas that follow.
     */
    public WorkshopFilter inAgenda(Reader reader) {
        return reader.isOfNetwork() ? usually(STATUS, NOT_LAPSED) : this;
    }

    /** Narrows to a structure. One that was asked and declined is found by the lead and by itself. */
    private static void party(SqlConditions sql, List<UUID> structure) {
        sql.narrow("w.parties @> ARRAY[CAST(:structure AS uuid)]", "structure", structure.getFirst());
        if (!sql.reading().reader().equals(Reader.ALL)) {
            sql.narrow("(:structure = ANY(array_append(w.joined, w.lead) || :own) OR w.lead = ANY(:own))");
        }
    }

    private static void within(SqlConditions sql, List<String> themes) {
        var codes = themes.stream().flatMap(theme -> WorkshopThemes.within(theme).stream());
        sql.narrow("w.theme = ANY(:theme)", "theme", codes.toList());
    }
}
