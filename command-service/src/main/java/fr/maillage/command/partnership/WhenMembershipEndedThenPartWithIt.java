package fr.maillage.command.partnership;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.partnership.PartnershipCommand.PartWithMember;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.PartnershipEvent;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Policy: a structure that leaves the network leaves its partnerships. They go on without it, or end; proposals fall.
 */
final class WhenMembershipEndedThenPartWithIt implements Policy {

    /** The reason shown to all who read the partnership. The structure's own reason is for itself and the hub only. */
    private static final String WHY = "La structure quitte le réseau.";

    @Override
    public String name() {
        return "part-with-ended-membership";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(PartnershipEvent.class, MembershipEnded.class);
    }

    /** The policy remembers which structure takes part in which partnership, or was asked to. */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        var subject = recorded.subject();
        switch (recorded.event()) {
            case PartnershipProposed proposed -> {
                state.tie(subject, proposed.proposerId(), "proposer");
                proposed.partners().forEach(partner -> state.tie(subject, partner, "partner"));
            }
            case PartnershipLeft left -> state.forget(subject, left.structureId());
            case PartnershipDeclined over -> state.forget(subject);
            case PartnershipEnded over -> state.forget(subject);
            case MembershipEnded ended -> {
                return state.of(subject).stream()
                        .map(part -> leave(part.thing(), subject, ended))
                        .toList();
            }
            default -> {}
        }
        return List.of();
    }

    private static PolicyCommand leave(UUID partnership, UUID structure, MembershipEnded ended) {
        return new PolicyCommand(
                partnership,
                new Intent(new PartWithMember(partnership, structure, ended.on(), WHY), partnership, null));
    }
}
