package fr.maillage.query.resource;

import fr.maillage.events.Approval;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the network knows of a shared resource: the fold of all that was said of it. Its reservations are views of their
 * own.
 *
 * @param sequence place of the last fact among the resource's, those of its reservations too, from 0
 * @param structureId the structure that shares it
 * @param adaptedFrom for a document: the shared document that it adapts
 * @param withdrawal why it is shared no longer; null while it is
 * @param reuses of a document, in the order in which they were told
 * @param sharedOn day on which it entered the log, Europe/Paris
 * @param saidOn day on which something was last said of it, its reservations aside
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
        LocalDate saidOn) {

    public ResourceView {
        reuses = List.copyOf(reuses);
    }

    ResourceStatus status() {
        return withdrawal == null ? ResourceStatus.SHARED : ResourceStatus.WITHDRAWN;
    }
}
