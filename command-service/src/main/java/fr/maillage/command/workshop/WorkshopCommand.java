package fr.maillage.command.workshop;

import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.log.LocatedCommand;
import fr.maillage.events.Attendance;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.events.WorkshopSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command to a joint workshop. Its values are already checked and normalised; the present moment and ids come from
 * the edge.
 */
public sealed interface WorkshopCommand {

    /** Id of the workshop. */
    UUID id();

    /** A command of one of the structures that prepare the workshop. */
    sealed interface ByStructure extends WorkshopCommand, ActedFor {

        UUID structureId();

        @Override
        default UUID actedFor() {
            return structureId();
        }
    }

    /** A command that gives the workshop a place. */
    interface Hosting extends LocatedCommand {

        WorkshopPlace place();

        @Override
        default List<String> places() {
            return List.of(place().communeCode());
        }
    }

    /**
     * Proposes a workshop to other structures.
     *
     * @param invited one at least, without the lead
     * @param series to which the date belongs; null where the workshop is proposed alone
     */
    record ProposeWorkshop(
            UUID id,
            UUID leadId,
            List<UUID> invited,
            WorkshopProfile profile,
            WorkshopPlace place,
            Period period,
            @Nullable WorkshopSeries series,
            Instant now)
            implements WorkshopCommand, ActedFor, Hosting {

        /** The same proposal for another date of the series. */
        ProposeWorkshop on(UUID date, Period when, @Nullable WorkshopSeries place) {
            return new ProposeWorkshop(date, leadId, invited, profile, this.place, when, place, now);
        }

        @Override
        public UUID actedFor() {
            return leadId;
        }
    }

    /**
     * The same proposal, repeated by a caller who chose the id and does not know whether the first one was recorded.
     */
    record ProposeWorkshopAgain(UUID id, ProposeWorkshop proposal) implements WorkshopCommand, ActedFor {

        @Override
        public UUID actedFor() {
            return proposal.actedFor();
        }
    }

    /** The lead replaces its subject and audience. */
    record DescribeWorkshop(UUID id, UUID structureId, WorkshopProfile profile) implements ByStructure {}

    /** An invited structure agrees to take part. */
    record JoinWorkshop(UUID id, UUID structureId, Instant now) implements ByStructure {}

    /** An invited structure declines. */
    record DeclineWorkshop(
            UUID id, UUID structureId, @Nullable String reason, Instant now) implements ByStructure {}

    /** The lead confirms that it will take place. */
    record ConfirmWorkshop(UUID id, UUID structureId, Instant now) implements ByStructure {}

    /** The lead gives it another time or place. */
    record RescheduleWorkshop(UUID id, UUID structureId, Period period, WorkshopPlace place, Instant now)
            implements ByStructure, Hosting {}

    /** The lead cancels it. */
    record CancelWorkshop(UUID id, UUID structureId, String reason) implements ByStructure {}

    /** The lead records that it took place, and how many people came. */
    record HoldWorkshop(UUID id, UUID structureId, List<Attendance> attendance, Instant now) implements ByStructure {}

    /**
     * Warns its lead that the venue closes.
     *
     * @param closedOn the first day of the closing
     */
    record WarnWorkshop(UUID id, UUID venueId, LocalDate closedOn) implements WorkshopCommand, ByHub {}
}
