package fr.maillage.query.venue;

import fr.maillage.events.Hours;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueProfile;
import fr.maillage.query.projection.RecordView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The view of a venue: the fold of all its events.
 *
 * @param sequence sequence number of the last event among the venue's, from 0
 * @param structureId the structure that carries it; null until one is known
 * @param pivot SIRET or RNA as the source wrote it
 * @param labels in the order in which they were first recorded
 * @param suspension the last period for which it was suspended; null where there is none
 * @param closure its closure for good, or until it reopened; null where there is none
 * @param source the record of another system that last spoke of it; null where none ever did
 * @param declaredOn day on which it entered the log, Europe/Paris
 * @param saidOn day of the last change or confirmation: the source's own day where a source made it, else the day on
 *     which the log took it; never goes back
 */
public record VenueView(
        UUID id,
        long sequence,
        @Nullable UUID structureId,
        @Nullable String pivot,
        VenueProfile profile,
        Place place,
        @Nullable Hours hours,
        Offer offer,
        List<VenueLabel> labels,
        @Nullable Pause suspension,
        @Nullable Pause closure,
        @Nullable SourceRecord source,
        LocalDate declaredOn,
        LocalDate saidOn)
        implements RecordView {

    /** The state on that day, as far as is known here. */
    public VenueStatus statusOn(LocalDate day) {
        if (closure != null && closure.covers(day)) {
            return VenueStatus.CLOSED;
        }
        return suspension != null && suspension.covers(day) ? VenueStatus.SUSPENDED : VenueStatus.OPEN;
    }

    public Freshness freshnessOn(LocalDate day) {
        return Freshness.on(day, saidOn);
    }
}
