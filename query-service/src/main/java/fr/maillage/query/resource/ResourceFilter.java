package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.events.ResourceKind;
import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.SqlConditions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of resources. Its SQL is over {@code r} (a resource's row), {@code v} (its venue's) and {@code s} (its
 * owner's).
 */
public final class ResourceFilter extends Filter<ResourceFilter> {

    /** The largest quantity that may be asked for. */
    private static final int MOST = 10_000;

    private static final Criteria<ResourceFilter> CRITERIA = new Criteria<>(
            ResourceFilter::new,
            Criterion.territory(
                    "Territoire où elle se trouve : commune:62510, epci:246200364, departement:62, region:32 ou france."));

    public static final Criterion<UUID> STRUCTURE =
            CRITERIA.add(Criterion.id("structure", "Structure qui partage.").by("r.structure = :structure"));

    public static final Criterion<ResourceStatus> STATUS =
            CRITERIA.add(Criterion.constants("status", ResourceStatus.class, "État : SHARED, WITHDRAWN.")
                    .by("r.status = ANY(:status)"));

    public static final Criterion<ResourceKind> KIND = CRITERIA.add(
            Criterion.constants("kind", ResourceKind.class, "Nature : EQUIPMENT, ROOM, VEHICLE, SKILL, DOCUMENT.")
                    .by("r.kind = ANY(:kind)")
                    .offered());

    public static final Criterion<UUID> VENUE =
            CRITERIA.add(Criterion.id("venue", "Lieu où elle se trouve.").by("r.venue_id = :venue"));

    public static final Criterion<String> WORDS = CRITERIA.add(
            Criterion.words(
                    "Mots du titre, de la présentation, de la structure, du lieu ou de la commune, sans accents ni casse.",
                    "(r.search @@ CAST(:%1$s AS tsquery) OR s.search @@ CAST(:%1$s AS tsquery) OR v.search @@ CAST(:%1$s AS tsquery) OR r.commune = ANY(:%1$s_in))"));

    public static final Criterion<Near> NEAR = CRITERIA.near(
            "Point autour duquel chercher : latitude,longitude, d'après le lieu. La liste va du plus proche au plus loin.",
            "v");

    /** The beginning of the period over which it must be free. It narrows together with {@link #TO}. */
    public static final Criterion<Instant> FROM = CRITERIA.add(Criterion.moment(
                    "from",
                    Instant.class,
                    "Libre à partir de : une date ou un instant. Avec « to ».",
                    Parameters::beginning)
            .by(ResourceFilter::free)
            .offered());

    public static final Criterion<Instant> TO = CRITERIA.add(Criterion.moment(
                    "to",
                    Instant.class,
                    "Libre jusqu'à : une date (comprise) ou un instant (non compris). Avec « from ».",
                    AvailabilityFilter::end)
            .offered());

    /** How many must be free at once over the period. */
    public static final Criterion<Integer> QUANTITY = CRITERIA.add(
            Criterion.number("quantity", "Combien doivent être libres ensemble ; 1 sans précision.", 1, MOST, 1)
                    .offered());

    /** All resources. */
    public static final ResourceFilter ALL = CRITERIA.everything();

    private ResourceFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }

    /**
     * The filter in these parameters. It is refused as in {@link AvailabilityFilter#of}, and where only one of {@code
     * from} and {@code to} is given.
     */
    @Override
    public ResourceFilter read(Parameters asked) {
        return read(asked, List.of(FROM, TO), period -> {
            AvailabilityFilter.check(asked, period.one(FROM), period.one(TO));
            if (period.has(FROM) != period.has(TO)) {
                asked.fail(
                        period.has(FROM) ? "to" : "from",
                        "alone",
                        "« from » et « to » vont ensemble : libre de l'un à l'autre.");
            }
        });
    }

    /** The period over which it must be free; null where none is asked for. */
    @Nullable Period free() {
        var from = one(FROM);
        var to = one(TO);
        return from == null || to == null ? null : new Period(from, to);
    }

    private static void free(SqlConditions sql, List<Instant> from) {
        if (sql.filter().has(TO)) {
            var quantity = Objects.requireNonNullElse(sql.filter().one(QUANTITY), 1);
            sql.narrow(ResourceQueries.FREE + " >= :wanted", "wanted", quantity);
        }
    }
}
