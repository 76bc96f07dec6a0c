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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Policy: the needs of a structure that leaves the network are withdrawn, those that it joined go on without it, and its
 * answers are withdrawn. What ends before its membership does is left as it is.
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
                own(subject, state)
                        .ifPresent(tie -> state.tie(
                                subject, tie.owner(), OWN + described.profile().until()));
            case NeedJoined joined -> state.tie(subject, joined.structureId(), JOINED);
            case NeedLeft left -> state.forget(subject, left.structureId());
            case NeedAnswered answered ->
                new GivenAnswer(subject, answered.structureId()).keep(answered.structureId(), state);
            case AnswerWithdrawn over -> state.forget(new GivenAnswer(subject, over.structureId()).id());
            case NeedMet over -> forget(subject, state);
            case NeedWithdrawn over -> forget(subject, state);
            case MembershipEnded ended -> {
                var today = Paris.dayOf(recorded.recordedAt());
                return state.of(subject).stream()
                        .flatMap(tie -> because(ended.on(), today, tie, state))
                        .toList();
            }
            default -> {}
        }
        return List.of();
    }

    private static Stream<PolicyCommand> because(
            LocalDate end, LocalDate today, PolicyState.Tie tie, PolicyState state) {
        var need = GivenAnswer.is(tie) ? GivenAnswer.read(tie).need() : tie.thing();
        var until = own(need, state)
                .map(WhenMembershipEndedThenWithdrawItsNeeds::until)
                .orElse(end);
        var lapsed = until.isBefore(today);
        if (!lapsed && until.isBefore(end)) {
            return Stream.of();
        }
        if (GivenAnswer.is(tie)) {
            return Stream.of(GivenAnswer.read(tie).withdraw());
        }
        if (tie.note().equals(JOINED)) {
            return Stream.of(new PolicyCommand(need, new Intent(new LeaveNeed(need, tie.owner()), need, null)));
        }
        return lapsed
                ? Stream.of()
                : Stream.of(new PolicyCommand(need, new Intent(new WithdrawNeed(need, WHY), need, null)));
    }

    private static Optional<PolicyState.Tie> own(UUID need, PolicyState state) {
        return state.about(need).stream()
                .filter(tie -> tie.note().startsWith(OWN))
                .findFirst();
    }

    private static LocalDate until(PolicyState.Tie own) {
        return LocalDate.parse(own.note().substring(OWN.length()));
    }

    private static void forget(UUID need, PolicyState state) {
        GivenAnswer.forgetAll(need, state);
        state.forget(need);
    }
}
