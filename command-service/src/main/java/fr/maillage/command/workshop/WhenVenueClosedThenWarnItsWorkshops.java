package fr.maillage.command.workshop;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.workshop.WorkshopCommand.WarnWorkshop;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.Period;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Policy: the leads of coming workshops in a venue that closes are warned. So is the lead of one that was planned there
 * at the same moment and could not know. The workshop itself knows whether it is over by the day of the closing.
 */
final class WhenVenueClosedThenWarnItsWorkshops implements Policy {

    @Override
    public String name() {
        return "warn-workshops-of-closed-venue";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(WorkshopEvent.class, VenueClosed.class, VenueReopened.class);
    }

    /**
     * The policy remembers the workshops planned in each venue, until their end. The day of a venue's closing is
     * remembered as a thing of its own.
     */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        var subject = recorded.subject();
        return switch (recorded.event()) {
            case WorkshopProposed proposed -> planned(subject, proposed.place(), proposed.period(), state);
            case WorkshopRescheduled moved -> planned(subject, moved.place(), moved.period(), state);
            case WorkshopCancelled over -> forget(subject, state);
            case WorkshopHeld over -> forget(subject, state);
            case VenueReopened reopened -> {
                state.forget(subject, subject);
                yield List.of();
            }
            case VenueClosed closed -> {
                state.tie(subject, subject, closed.on().toString());
                yield state.of(subject).stream()
                        .filter(tie -> !tie.thing().equals(subject))
                        .filter(tie -> Instant.parse(tie.note()).isAfter(recorded.recordedAt()))
                        .map(tie -> warn(tie.thing(), subject, closed.on()))
                        .toList();
            }
            default -> List.of();
        };
    }

    private static List<PolicyCommand> planned(UUID workshop, WorkshopPlace place, Period period, PolicyState state) {
        state.forget(workshop);
        var venue = place.venueId();
        if (venue == null) {
            return List.of();
        }
        state.tie(workshop, venue, period.to().toString());
        return state.about(venue).stream()
                .map(closed -> warn(workshop, venue, LocalDate.parse(closed.note())))
                .toList();
    }

    private static List<PolicyCommand> forget(UUID workshop, PolicyState state) {
        state.forget(workshop);
        return List.of();
    }

    private static PolicyCommand warn(UUID workshop, UUID venue, LocalDate closedOn) {
        return new PolicyCommand(workshop, new Intent(new WarnWorkshop(workshop, venue, closedOn), workshop, null));
    }
}
