package fr.maillage.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a joint workshop: a collective session that two or more structures prepare together. */
public sealed interface WorkshopEvent extends NetworkEvent {

    /**
     * A structure proposes a workshop to others.
     *
     * @param leadId the structure that leads it
     * @param series that it is one date of; null where it was proposed alone
     */
    record WorkshopProposed(
            UUID leadId,
            List<UUID> invited,
            WorkshopProfile profile,
            WorkshopPlace place,
            Period period,
            @Nullable WorkshopSeries series)
            implements WorkshopEvent {

        public WorkshopProposed {
            invited = List.copyOf(invited);
        }
    }

    /** What it is about, and for whom, was replaced by this: who agreed to prepare it still does. */
    record WorkshopDescribed(WorkshopProfile profile) implements WorkshopEvent {}

    /** An invited structure takes part. */
    record WorkshopJoined(UUID structureId) implements WorkshopEvent {}

    /** An invited structure does not take part. */
    record WorkshopDeclined(
            UUID structureId, @FreeText @Nullable String reason) implements WorkshopEvent {}

    /** The lead says that it will take place. */
    record WorkshopConfirmed() implements WorkshopEvent {}

    /** It will be at another time or place: every invited structure is asked again. */
    record WorkshopRescheduled(Period period, WorkshopPlace place) implements WorkshopEvent {}

    /** Its lead was told that its venue closes, from that day. */
    record WorkshopWarned(UUID venueId, LocalDate closedOn) implements WorkshopEvent {}

    /** It will not take place. */
    record WorkshopCancelled(@FreeText String reason) implements WorkshopEvent {}

    /** It took place. */
    record WorkshopHeld(List<Attendance> attendance) implements WorkshopEvent {

        public WorkshopHeld {
            attendance = List.copyOf(attendance);
        }
    }
}
