package fr.maillage.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a joint workshop: a collective session that two or more structures prepare together. */
public sealed interface WorkshopEvent extends NetworkEvent {

    /**
     * A structure proposed a workshop to others.
     *
     * @param leadId the structure that leads it
     * @param series to which the date belongs; null where the workshop was proposed alone
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

    /** The workshop's profile was replaced by this one. Structures that agreed to prepare it still do. */
    record WorkshopDescribed(WorkshopProfile profile) implements WorkshopEvent {}

    /** An invited structure agreed to take part. */
    record WorkshopJoined(UUID structureId) implements WorkshopEvent {}

    /** An invited structure declined. */
    record WorkshopDeclined(
            UUID structureId, @FreeText @Nullable String reason) implements WorkshopEvent {}

    /** The lead confirmed that it will take place. */
    record WorkshopConfirmed() implements WorkshopEvent {}

    /** The workshop was given another time or place: every invited structure is asked again. */
    record WorkshopRescheduled(Period period, WorkshopPlace place) implements WorkshopEvent {}

    /**
     * The lead was told that the workshop's venue closes.
     *
     * @param closedOn the first day of the closing
     */
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
