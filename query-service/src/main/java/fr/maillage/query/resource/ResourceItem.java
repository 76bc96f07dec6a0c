package fr.maillage.query.resource;

import fr.maillage.events.Approval;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.ResourceKind;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shared resource as readers get it: its view with the names of what it points to. Fields that a member posts are
 * read back under the same names.
 *
 * @param sequence version that {@code If-Match} expects when it is changed
 * @param structure the structure that shares it
 * @param venue where it is kept; null where it is nowhere in particular
 * @param distance km from the point asked for; null where none was asked for
 * @param free how many are free over the period asked for, else at the moment asked about; 0 for a document, which is
 *     never reserved
 * @param adaptedFrom for a document: the document that it adapts; null where it adapts none
 * @param adaptations for a document: the shared documents of the network that adapt it, by title
 * @param reuses for a document: the structures that used it, in the order in which that was recorded
 */
public record ResourceItem(
        UUID id,
        long sequence,
        String title,
        ResourceKind kind,
        ResourceStatus status,
        @Nullable String withdrawal,
        Named structure,
        @Nullable Named venue,
        String communeCode,
        TerritoryPath territory,
        @Nullable Double distance,
        @Nullable String description,
        @Nullable String conditions,
        @Nullable String licence,
        @Nullable String link,
        int quantity,
        int free,
        Approval approval,
        @Nullable Named adaptedFrom,
        List<Named> adaptations,
        List<Use> reuses,
        @Nullable Axis axis,
        @Nullable Level level,
        LocalDate sharedOn,
        LocalDate saidOn) {

    /** How many can be lent when none is taken. */
    int lendable() {
        return status == ResourceStatus.WITHDRAWN || kind == ResourceKind.DOCUMENT ? 0 : quantity;
    }

    /**
     * One use of a document.
     *
     * @param adaptation where the structure's own version can be found; null where that was not said
     */
    public record Use(Named structure, @Nullable String adaptation, LocalDate on) {}
}
