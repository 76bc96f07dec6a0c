package fr.maillage.command.resource;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.resource.ResourceCommand.WithdrawResource;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Policy: the resources of a structure that leaves the network are withdrawn. Promises made before still hold. */
final class WhenMembershipEndedThenWithdrawItsResources implements Policy {

    /** The reason shown to all who read the resource. The structure's own reason is for itself and the hub only. */
    private static final String WHY = "La structure quitte le réseau.";

    @Override
    public String name() {
        return "withdraw-resources-of-ended-membership";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(ResourceShared.class, ResourceWithdrawn.class, MembershipEnded.class);
    }

    /** The policy remembers the resources of each structure. */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        var subject = recorded.subject();
        switch (recorded.event()) {
            case ResourceShared shared -> state.tie(subject, shared.structureId(), "shared");
            case ResourceWithdrawn withdrawn -> state.forget(subject);
            case MembershipEnded ended -> {
                return state.of(subject).stream()
                        .map(shared -> withdraw(shared.thing(), subject))
                        .toList();
            }
            default -> {}
        }
        return List.of();
    }

    private static PolicyCommand withdraw(UUID resource, UUID owner) {
        return new PolicyCommand(resource, new Intent(new WithdrawResource(resource, owner, WHY), resource, null));
    }
}
