package fr.maillage.command.resource;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Policy: the reservations for a workshop are cancelled with the workshop, also those requested at the same moment. */
final class WhenWorkshopCancelledThenFreeItsReservations implements Policy {

    private static final String CALLED_OFF = "called-off";

    @Override
    public String name() {
        return "free-reservations-of-cancelled-workshop";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(ResourceEvent.class, WorkshopCancelled.class);
    }

    /**
     * The policy remembers the reservations of each workshop. A cancelled workshop is remembered as a thing of its own.
     */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        Booking.settled(recorded.event()).ifPresent(state::forget);
        return switch (recorded.event()) {
            case ReservationRequested asked ->
                asked.workshopId() == null ? List.of() : asked(asked.workshopId(), asked, recorded.subject(), state);
            case WorkshopCancelled cancelled -> {
                var booked = state.of(recorded.subject());
                state.tie(recorded.subject(), recorded.subject(), CALLED_OFF);
                yield booked.stream().map(tie -> cancel(Booking.read(tie))).toList();
            }
            default -> List.of();
        };
    }

    private static List<PolicyCommand> asked(
            UUID workshop, ReservationRequested asked, UUID resource, PolicyState state) {
        var booking = Booking.of(resource, asked);
        state.tie(asked.reservationId(), workshop, booking.note());
        return state.about(workshop).isEmpty() ? List.of() : List.of(cancel(booking));
    }

    private static PolicyCommand cancel(Booking booking) {
        return new PolicyCommand(
                booking.id(),
                new Intent(
                        new CancelReservation(
                                booking.resource(), booking.borrower(), booking.id(), "L'atelier est annulé."),
                        booking.resource(),
                        null));
    }
}
