package fr.maillage.query.need;

import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.NeedEvent.NeedMet.How;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as readers get it: its view, judged on one day, with the names of what it points to. Fields that a member posts
 * are read back under the same names.
 *
 * @param sequence version that {@code If-Match} expects when it is changed
 * @param structure the structure whose need it is
 * @param distance km from the point asked for to the middle of its commune; null where none was asked for
 * @param within how far from its commune it is looked for, in km; null where the distance does not matter
 * @param from the first day on which it is needed; null for at once
 * @param until the last day, included
 * @param quantity how many its own structure needs
 * @param minimum the quantity from which it is bought together; null where it is no group purchase
 * @param unitPriceCents price of one that is hoped for, in cents; null where it is not known
 * @param referencePriceCents price of one bought alone, in cents; null where it is not known
 * @param total how many its own structure needs and others joined for
 * @param joined structures that joined, in the order in which they came; none for a reader outside the network
 * @param answers those that the reader may see: all of them for its own structure and the hub, else the reader's own
 * @param met how it was met; null where it was not
 * @param withdrawal why it was withdrawn; null where it was not
 */
public record NeedItem(
        UUID id,
        long sequence,
        String title,
        @Nullable String description,
        NeedKind kind,
        NeedStatus status,
        Named structure,
        String communeCode,
        TerritoryPath territory,
        @Nullable Double distance,
        @Nullable Integer within,
        @Nullable LocalDate from,
        LocalDate until,
        int quantity,
        @Nullable String theme,
        @Nullable Integer minimum,
        @Nullable Integer unitPriceCents,
        @Nullable Integer referencePriceCents,
        int total,
        List<Joined> joined,
        List<Answer> answers,
        @Nullable Met met,
        @Nullable String withdrawal,
        @Nullable Axis axis,
        @Nullable Level level,
        Instant expressedAt,
        LocalDate saidOn) {

    /** A structure that joined, and how many it takes. */
    @Schema(name = "NeedJoined")
    public record Joined(Named structure, int quantity) {}

    /**
     * The answer of a structure that can help.
     *
     * @param with what it would help with; null where it names no record
     */
    @Schema(name = "NeedAnswer")
    public record Answer(
            Named structure, @Nullable Means with, @Nullable String text, LocalDate on) {}

    /**
     * A record by which a need can be met, or was.
     *
     * @param name null where the reader knows none
     */
    @Schema(name = "NeedMeans")
    public record Means(
            NeedMeans.Kind kind, UUID id, @Nullable String name) {}

    /**
     * How a need was met.
     *
     * @param by the structures that met it
     * @param through the record that met it; null where none did
     * @param quantity how many were met
     * @param unitPriceCents price of one, in cents; null where nothing was bought
     * @param supplier who sold it; null where nothing was bought
     */
    @Schema(name = "NeedMet")
    public record Met(
            How how,
            LocalDate on,
            List<Named> by,
            @Nullable Means through,
            int quantity,
            @Nullable Integer unitPriceCents,
            @Nullable String supplier) {}

    /** How many are missing until it is bought together; 0 where none are, or where it is no group purchase. */
    public int missing() {
        return minimum == null ? 0 : Math.max(0, minimum - total);
    }
}
