package fr.maillage.query.resource;

import fr.maillage.events.Approval;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.query.projection.RecordView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The view of a shared resource: the fold of all its events. Its reservations have views of their own.
 *
 * @param sequence sequence number of the last event among the resource's, those of its reservations too, from 0
 * @param structureId the structure that shares it
 * @param adaptedFrom for a document: the shared document that it adapts; null where it adapts none
 * @param withdrawal why it is shared no longer; null while it is shared
 * @param reuses uses of a document, in the order in which they were recorded
 * @param sharedOn day on which it entered the log, Europe/Paris
 * @param saidOn day of its last event, Europe/Paris; reservations and reuses do not count
 */
public record ResourceView(
        UUID id,
        long sequence,
        UUID structureId,
        ResourceKind kind,
        ResourceProfile profile,
        int quantity,
        Approval approval,
        @Nullable UUID adaptedFrom,
        @Nullable String withdrawal,
        List<Reuse> reuses,
        @Nullable Axis axis,
        @Nullable Level level,
        LocalDate sharedOn,
        LocalDate saidOn)
        implements RecordView {

    public ResourceView {
        reuses = List.copyOf(reuses);
    }

    ResourceStatus status() {
        return withdrawal == null ? ResourceStatus.SHARED : ResourceStatus.WITHDRAWN;
    }
}
