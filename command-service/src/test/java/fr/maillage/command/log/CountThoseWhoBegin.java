package fr.maillage.command.log;

import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Counts one tally up for each other one that begins, and remembers how many it has seen. */
record CountThoseWhoBegin(UUID tally, int limit) implements Policy {

    @Override
    public String name() {
        return "count-those-who-begin";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(StructureRegistered.class);
    }

    @Override
    public List<PolicyCommand> on(RecordedEvent event, PolicyState state) {
        if (event.subject().equals(tally)) {
            return List.of();
        }
        var known = state.about(tally);
        var seen = known.isEmpty() ? 0 : Integer.parseInt(known.getFirst().note());
        state.tie(tally, tally, Integer.toString(seen + 1));
        return List.of(new PolicyCommand(tally, Instance.count(tally, limit)));
    }
}
