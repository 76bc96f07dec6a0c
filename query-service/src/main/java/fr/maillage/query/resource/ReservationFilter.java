package fr.maillage.query.resource;

import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of reservations. Several values of one criterion widen the list; several criteria narrow it. An empty or
 * null criterion has no effect.
 */
public record ReservationFilter(
        @Parameter(
                description = "Territoire de la ressource : commune:62510, epci:246200364, departement:62, region:32.")
        @Nullable Territory territory,

        @Parameter(description = "Structure qui emprunte ou qui prête.") @Nullable UUID structure,

        @Parameter(description = "Ressource réservée.") @Nullable UUID resource,

        @Parameter(description = "Atelier qui en a besoin.") @Nullable UUID workshop,

        @Parameter(description = "État : REQUESTED, ACCEPTED, DECLINED, CANCELLED, HANDED_OVER, RETURNED.")
        List<ReservationStatus> status,

        @Parameter(description = "« now » : en retard, pas encore rendue.", schema = @Schema(allowableValues = "now"))
        boolean late,

        @Parameter(description = "Qui finit après : une date ou un instant.") @Nullable Instant from,

        @Parameter(description = "Qui commence avant : une date (comprise) ou un instant (non compris).") @Nullable Instant to) {

    /** All reservations. */
    public static final ReservationFilter ALL =
            new ReservationFilter(null, null, null, null, List.of(), false, null, null);

    /** The reservations of a territory's resources that are in these states and overlap a period. */
    public static ReservationFilter during(
            @Nullable Territory territory, List<ReservationStatus> status, Instant from, Instant to) {
        return new ReservationFilter(territory, null, null, null, status, false, from, to);
    }

    /** The filter in these parameters. Its period is refused as in {@link AvailabilityFilter#of}. */
    public static ReservationFilter of(Parameters asked) {
        var span = AvailabilityFilter.of(asked);
        return new ReservationFilter(
                asked.territory("territory"),
                asked.id("structure"),
                asked.id("resource"),
                asked.id("workshop"),
                asked.constants("status", ReservationStatus.class),
                !asked.among("late", List.of("now")).isEmpty(),
                span.from(),
                span.to());
    }
}
