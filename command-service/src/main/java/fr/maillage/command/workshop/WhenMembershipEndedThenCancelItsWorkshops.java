package fr.maillage.command.workshop;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.workshop.WorkshopCommand.CancelWorkshop;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.Period;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Policy: workshops that begin after the end of their lead's membership are cancelled, because nobody else leads them.
 */
final class WhenMembershipEndedThenCancelItsWorkshops implements Policy {

    /** The reason shown to everybody. The structure's own reason for leaving is for itself and the hub only. */
    private static final String WHY = "La structure qui le mène quitte le réseau.";

    @Override
    public String name() {
        return "cancel-workshops-of-ended-membership";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(WorkshopEvent.class, MembershipEnded.class);
    }

    /** The policy remembers the workshops of each lead, and the day on which they begin. */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        var subject = recorded.subject();
        switch (recorded.event()) {
            case WorkshopProposed proposed -> state.tie(subject, proposed.leadId(), day(proposed.period()));
            case WorkshopRescheduled moved ->
                state.about(subject).forEach(led -> state.tie(subject, led.owner(), day(moved.period())));
            case WorkshopCancelled over -> state.forget(subject);
            case WorkshopHeld over -> state.forget(subject);
            case MembershipEnded ended -> {
                return state.of(subject).stream()
                        .filter(led -> comesAfter(led, ended.on(), recorded))
                        .map(led -> cancel(led.thing(), subject))
                        .toList();
            }
            default -> {}
        }
        return List.of();
    }

    private static String day(Period period) {
        return Timing.firstDay(period).toString();
    }

    private static boolean comesAfter(PolicyState.Tie led, LocalDate end, RecordedEvent recorded) {
        var day = LocalDate.parse(led.note());
        return !day.isBefore(end) && !day.isBefore(Timing.day(recorded.recordedAt()));
    }

    private static PolicyCommand cancel(UUID workshop, UUID lead) {
        return new PolicyCommand(workshop, new Intent(new CancelWorkshop(workshop, lead, WHY), workshop, null));
    }
}
