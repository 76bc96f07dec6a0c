package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.events.ResourceKind;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of resources. Several values of one criterion widen the list; several criteria narrow it. An empty or null
 * criterion has no effect.
 */
public record ResourceFilter(
        @Parameter(
                description =
                        "Territoire où elle se trouve : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory,

        @Parameter(description = "Structure qui partage.") @Nullable UUID structure,

        @Parameter(description = "État : SHARED, WITHDRAWN.")
        List<ResourceStatus> status,

        @Parameter(description = "Nature : EQUIPMENT, ROOM, VEHICLE, SKILL, DOCUMENT.")
        List<ResourceKind> kind,

        @Parameter(description = "Lieu où elle se trouve.") @Nullable UUID venue,

        @Parameter(
                description =
                        "Mots du titre, de la présentation, de la structure, du lieu ou de la commune, sans accents ni casse.")
        @Nullable String q,

        @Parameter(
                description =
                        "Point autour duquel chercher : latitude,longitude, d'après le lieu. La liste va du plus proche au plus loin.")
        @Nullable Near near,

        @Parameter(
                description = "Rayon en kilomètres autour de « near » ; 20 sans précision.",
                schema =
                        @Schema(
                                minimum = Near.LEAST_KM,
                                maximum = "" + Near.MAX_KM,
                                defaultValue = "" + Near.DEFAULT_KM))
        double within,

        @Parameter(description = "Libre à partir de : une date ou un instant. Avec « to ».") @Nullable Instant from,

        @Parameter(description = "Libre jusqu'à : une date (comprise) ou un instant (non compris). Avec « from ».")
        @Nullable Instant to,

        @Parameter(
                description = "Combien doivent être libres ensemble ; 1 sans précision.",
                schema = @Schema(minimum = "1", maximum = "" + ResourceFilter.MOST, defaultValue = "1"))
        int quantity) {

    /** The largest quantity that may be asked for. */
    private static final int MOST = 10_000;

    /** All resources. */
    public static final ResourceFilter ALL = in(null);

    /** All resources of a territory. */
    public static ResourceFilter in(@Nullable Territory territory) {
        return new ResourceFilter(
                territory, null, List.of(), List.of(), null, null, null, Near.DEFAULT_KM, null, null, 1);
    }

    /** The same filter, with these states instead. */
    public ResourceFilter withStatus(List<ResourceStatus> wanted) {
        return new ResourceFilter(territory, structure, wanted, kind, venue, q, near, within, from, to, quantity);
    }

    /**
     * The filter in these parameters. It is refused as in {@link AvailabilityFilter#of}, and where only one of {@code
     * from} and {@code to} is given.
     */
    public static ResourceFilter of(Parameters asked) {
        var free = AvailabilityFilter.of(asked);
        if ((free.from() == null) != (free.to() == null)) {
            asked.fail(
                    free.from() == null ? "from" : "to",
                    "alone",
                    "« from » et « to » vont ensemble : libre de l'un à l'autre.");
        }
        return new ResourceFilter(
                asked.territory("territory"),
                asked.id("structure"),
                asked.constants("status", ResourceStatus.class),
                asked.constants("kind", ResourceKind.class),
                asked.id("venue"),
                asked.sought("q"),
                Near.of(asked),
                Near.km(Near.within(asked)),
                free.from(),
                free.to(),
                asked.integer("quantity", 1, MOST, 1));
    }

    /** The period over which it must be free; null where none is asked for. */
    @Nullable Period free() {
        return from == null || to == null ? null : new Period(from, to);
    }
}
