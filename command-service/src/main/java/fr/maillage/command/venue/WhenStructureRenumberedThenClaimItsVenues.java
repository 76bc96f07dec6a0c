package fr.maillage.command.venue;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.values.Pivot;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.events.VenueEvent.VenueClaimed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.wire.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Policy: a structure's new number gives it the venues that files listed under that number before the network knew
 * whose it is.
 */
final class WhenStructureRenumberedThenClaimItsVenues implements Policy {

    @Override
    public String name() {
        return "claim-venues-of-renumbered-structure";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(VenueDeclared.class, VenueClaimed.class, StructureRenumbered.class);
    }

    /** The policy remembers the venues without a structure, by the number that their source gave. */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        var subject = recorded.subject();
        switch (recorded.event()) {
            case VenueDeclared declared -> {
                var pivot = declared.structureId() == null && declared.pivot() != null
                        ? Pivot.check(declared.pivot()).value()
                        : null;
                if (pivot != null) {
                    state.tie(subject, owner(pivot), pivot);
                }
            }
            case VenueClaimed claimed -> state.forget(subject);
            case StructureRenumbered renumbered -> {
                return state.of(owner(renumbered.pivot())).stream()
                        .map(tie -> new PolicyCommand(
                                tie.thing(), new Intent(new ClaimVenue(tie.thing(), subject), tie.thing(), null)))
                        .toList();
            }
            default -> {}
        }
        return List.of();
    }

    private static UUID owner(String pivot) {
        return UUID.nameUUIDFromBytes(pivot.getBytes(StandardCharsets.UTF_8));
    }
}
