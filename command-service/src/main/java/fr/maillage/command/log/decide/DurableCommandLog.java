package fr.maillage.command.log.decide;

import fr.maillage.command.log.Caller;
import fr.maillage.command.log.Claim;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.Receipt;
import fr.maillage.command.log.StillRunning;
import fr.maillage.command.log.Verdict;
import fr.maillage.command.log.append.Appender;
import fr.maillage.wire.RecordedEvent;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The door to the log of this instance. */
public final class DurableCommandLog implements CommandLog {

    private final CommandDispatcher dispatcher;
    private final Appender appender;
    private final LogReader reader;
    private final StateCache cache;
    private final SubjectLocks locks = new SubjectLocks();
    private final Set<ByteBuffer> running = ConcurrentHashMap.newKeySet();

    public DurableCommandLog(CommandDispatcher dispatcher, Appender appender, LogReader reader, StateCache cache) {
        this.dispatcher = dispatcher;
        this.appender = appender;
        this.reader = reader;
        this.cache = cache;
    }

    @Override
    public Receipt submit(Intent intent, Caller caller, @Nullable IdempotencyKey key) {
        return switch (submitAll(List.of(intent), caller, key, false).getFirst()) {
            case Verdict.Accepted accepted -> accepted.receipt();
            case Verdict.Refused refused -> throw refused.reason();
        };
    }

    @Override
    public List<Verdict> submitAll(
            List<Intent> intents, Caller caller, @Nullable IdempotencyKey key, boolean allOrNone) {
        var subjects = intents.stream().map(Intent::subject).toList();
        var request = new Request(intents, caller, key, allOrNone, dispatcher, appender, reader, cache);
        return alone(key, () -> locks.holding(subjects, request::answer));
    }

    private <T> T alone(@Nullable IdempotencyKey key, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        var running = ByteBuffer.wrap(key.key());
        if (!this.running.add(running)) {
            throw new StillRunning();
        }
        try {
            return work.get();
        } finally {
            this.running.remove(running);
        }
    }

    @Override
    public Optional<UUID> holder(Claim claim) {
        return Optional.ofNullable(holders(List.of(claim)).get(claim));
    }

    @Override
    public Map<Claim, UUID> holders(Collection<Claim> claims) {
        return reader.holders(claims);
    }

    @Override
    public Optional<Object> state(UUID subject) {
        return dispatcher
                .standing(subject, new PendingAppend(null, cache.states()))
                .map(VersionedState::state);
    }

    @Override
    public Map<UUID, List<RecordedEvent>> histories(Collection<UUID> subjects) {
        return subjects.isEmpty() ? Map.of() : reader.histories(subjects);
    }

    @Override
    public Optional<RecordedEvent> event(long position) {
        return reader.event(position);
    }
}
