package fr.maillage.command.need;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.need.NeedCommand.LeaveNeed;
import fr.maillage.command.need.NeedCommand.WithdrawNeed;
import fr.maillage.events.NeedEvent;
import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedDescribed;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedLeft;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Policy: the needs of a structure that leaves the network are withdrawn, those that it joined go on without it, and its
 * answers are withdrawn, at once: from then on it can do so no more, whichever day its membership ends on. Its needs that
 * have lapsed are left as they are.
 */
final class WhenMembershipEndedThenWithdrawItsNeeds implements Policy {

    /** The reason shown to all who read the need. The structure's own reason is for itself and the hub only. */
    private static final String WHY = "La structure quitte le réseau.";

    private static final String OWN = "own ";
    private static final String JOINED = "joined";

    @Override
    public String name() {
        return "withdraw-needs-of-ended-membership";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(NeedEvent.class, MembershipEnded.class);
    }

    /** The policy remembers the needs of each structure with their last day, and those that it joined or answered. */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        var subject = recorded.subject();
        switch (recorded.event()) {
            case NeedExpressed expressed ->
                state.tie(
                        subject,
                        expressed.structureId(),
                        OWN + expressed.profile().until());
            case NeedDescribed described ->
                state.about(subject).stream()
                        .filter(WhenMembershipEndedThenWithdrawItsNeeds::isOwn)
                        .forEach(tie -> state.tie(
                                subject, tie.owner(), OWN + described.profile().until()));
            case NeedJoined joined -> state.tie(subject, joined.structureId(), JOINED);
            case NeedLeft left -> state.forget(subject, left.structureId());
            case NeedAnswered answered ->
                new GivenAnswer(subject, answered.structureId()).keep(answered.structureId(), state);
            case AnswerWithdrawn over -> state.forget(new GivenAnswer(subject, over.structureId()).id());
            case NeedMet over -> forget(subject, state);
            case NeedWithdrawn over -> forget(subject, state);
            case MembershipEnded over -> {
                var today = Paris.dayOf(recorded.recordedAt());
                return state.of(subject).stream()
                        .filter(tie -> !isLapsed(tie, today))
                        .map(WhenMembershipEndedThenWithdrawItsNeeds::part)
                        .toList();
            }
            default -> {}
        }
        return List.of();
    }

    private static boolean isOwn(PolicyState.Tie tie) {
        return tie.note().startsWith(OWN);
    }

    private static boolean isLapsed(PolicyState.Tie tie, LocalDate today) {
        return isOwn(tie) && LocalDate.parse(tie.note().substring(OWN.length())).isBefore(today);
    }

    private static PolicyCommand part(PolicyState.Tie tie) {
        if (GivenAnswer.is(tie)) {
            return GivenAnswer.read(tie).withdraw();
        }
        var need = tie.thing();
        var command = isOwn(tie) ? new WithdrawNeed(need, WHY) : new LeaveNeed(need, tie.owner());
        return new PolicyCommand(need, new Intent(command, need, null));
    }

    private static void forget(UUID need, PolicyState state) {
        GivenAnswer.forgetAll(need, state);
        state.forget(need);
    }
}
