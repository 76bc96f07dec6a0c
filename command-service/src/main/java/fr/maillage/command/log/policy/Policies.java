package fr.maillage.command.log.policy;

import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.LogDatabase;
import fr.maillage.command.log.relay.AppendSignal;
import fr.maillage.wire.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;

/** All that the network does by itself, at work in this instance, each apart from the others. */
public final class Policies implements AutoCloseable {

    private final List<Follower> followers;

    /** @throws IllegalArgumentException where two policies have one name */
    public Policies(
            LogDatabase database,
            List<Policy> policies,
            CommandLog log,
            EventJson json,
            AppendSignal signal,
            MeterRegistry registry) {
        var names = new HashSet<String>();
        policies.stream().map(Policy::name).filter(name -> !names.add(name)).forEach(name -> {
            throw new IllegalArgumentException("two policies are called " + name);
        });
        followers = policies.stream()
                .map(policy -> new Follower(database, policy, log, json, signal, registry))
                .toList();
    }

    public void start() {
        followers.forEach(Follower::start);
    }

    /** Each with what keeps it from reacting. */
    public List<Follower> followers() {
        return followers;
    }

    @Override
    public void close() throws InterruptedException {
        for (var follower : followers) {
            follower.close();
        }
    }
}
