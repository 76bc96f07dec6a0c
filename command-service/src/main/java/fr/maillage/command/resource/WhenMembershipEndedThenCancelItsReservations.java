package fr.maillage.command.resource;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Policy: the reservations that a structure has from the end of its membership on are cancelled, so that others can
 * have them.
 */
final class WhenMembershipEndedThenCancelItsReservations implements Policy {

    /** The reason shown to the lender. The structure's own reason is for itself and the hub only. */
    private static final String WHY = "La structure quitte le réseau.";

    @Override
    public String name() {
        return "cancel-reservations-of-ended-membership";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(ResourceEvent.class, MembershipEnded.class);
    }

    /** The policy remembers the reservations of each structure. */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        Booking.settled(recorded.event()).ifPresent(state::forget);
        switch (recorded.event()) {
            case ReservationRequested asked ->
                state.tie(
                        asked.reservationId(),
                        asked.structureId(),
                        Booking.of(recorded.subject(), asked).note());
            case ReservationMoved moved ->
                state.about(moved.reservationId())
                        .forEach(tie -> state.tie(
                                tie.thing(),
                                tie.owner(),
                                Booking.read(tie).during(moved.period()).note()));
            case MembershipEnded ended -> {
                return state.of(recorded.subject()).stream()
                        .map(Booking::read)
                        .filter(booking -> begins(booking, ended.on()))
                        .map(WhenMembershipEndedThenCancelItsReservations::cancel)
                        .toList();
            }
            default -> {}
        }
        return List.of();
    }

    private static boolean begins(Booking booking, LocalDate end) {
        return !Paris.dayOf(booking.period().from()).isBefore(end);
    }

    private static PolicyCommand cancel(Booking booking) {
        return new PolicyCommand(
                booking.id(),
                new Intent(
                        new CancelReservation(booking.resource(), booking.borrower(), booking.id(), WHY),
                        booking.resource(),
                        null));
    }
}
