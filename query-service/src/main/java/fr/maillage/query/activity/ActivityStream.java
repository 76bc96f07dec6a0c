package fr.maillage.query.activity;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.Progress;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.ReadSessions;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The live stream of events, sent as they become visible. Each reader has a thread of its own, which sleeps until the
 * views move. A slow reader delays nobody. No reader misses an event, since events are read by position.
 */
@Component
public class ActivityStream {

    /** The longest silence of a stream, and the longest time between two checks that its viewer may still look. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);

    private static final int BATCH = 100;
    private static final int MOST_OF_ONE_ACCOUNT = 10;

    private final ReadSessions readings;
    private final ActivityQueries activity;
    private final Progress progress;
    private final Map<Thread, String> readers = new ConcurrentHashMap<>();

    public ActivityStream(ReadSessions readings, ActivityQueries activity, Progress progress) {
        this.readings = readings;
        this.activity = activity;
        this.progress = progress;
    }

    /**
     * Opens a stream of events.
     *
     * @param asked the reader whose rights apply
     * @param viewer the account that looks, and for how long it may
     * @param after the last position that the reader has; null for events from now on, or from the filter's start
     * @throws Problem where the account has too many streams open
     */
    public SseEmitter open(ActivityFilter filter, Reader asked, Viewer viewer, @Nullable Long after) {
        if (Collections.frequency(readers.values(), viewer.account()) >= MOST_OF_ONE_ACCOUNT) {
            throw Problem.tooMany(
                    "stream.too-many",
                    "Ce compte suit déjà l’activité en direct " + MOST_OF_ONE_ACCOUNT + " fois : fermez-en une.");
        }
        var emitter = new SseEmitter(Math.max(1, viewer.longest().toMillis()));
        // A position beyond the last is of a log that no longer exists: nothing would ever follow it.
        var start = after != null
                ? Math.min(after, progress.position())
                : filter.has(ActivityFilter.FROM) ? 0 : progress.position();
        var reader = Thread.ofVirtual()
                .name("activity-stream")
                .unstarted(() -> follow(emitter, filter, asked, viewer, start));
        readers.put(reader, viewer.account());
        emitter.onCompletion(reader::interrupt);
        emitter.onTimeout(emitter::complete);
        reader.start();
        return emitter;
    }

    /** Ends the streams of an account that logs out. Its other sessions connect again by themselves. */
    @EventListener
    public void left(LogoutSuccessEvent leaving) {
        var account = leaving.getAuthentication().getName();
        readers.forEach((reader, of) -> {
            if (of.equals(account)) {
                reader.interrupt();
            }
        });
    }

    /**
     * Ends all streams, because open ones would delay the shutdown. Their readers connect again to the next process.
     */
    @EventListener(ContextClosedEvent.class)
    public void close() {
        readers.keySet().forEach(Thread::interrupt);
    }

    private void follow(SseEmitter emitter, ActivityFilter filter, Reader asked, Viewer viewer, long start) {
        try {
            emitter.send(SseEmitter.event().reconnectTime(2_000).comment("maillage"));
            var seen = start;
            var turns = progress.turns();
            while (!Thread.currentThread().isInterrupted() && viewer.mayLook().getAsBoolean()) {
                if (turns != progress.turns()) {
                    turns = progress.turns();
                    seen = Math.min(seen, progress.position());
                }
                seen = send(emitter, filter, asked, seen);
                if (!progress.await(seen + 1, HEARTBEAT)) {
                    emitter.send(SseEmitter.event().comment("."));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The reader left: there is nobody to tell.
            emitter.complete();
        } catch (RuntimeException unreadable) {
            emitter.completeWithError(unreadable);
        } finally {
            readers.remove(Thread.currentThread());
        }
    }

    /** Sends events that became visible after a position; returns the position up to which all are sent. */
    private long send(SseEmitter emitter, ActivityFilter filter, Reader asked, long seen) throws IOException {
        var batch = readings.at(
                ReadPoint.of(asked, At.NOW),
                reading -> new Batch(activity.after(reading, filter, seen, BATCH), reading.position()));
        for (var item : batch.items()) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(item.position()))
                    .name("activity")
                    .data(item, MediaType.APPLICATION_JSON));
        }
        var full = batch.items().size() == BATCH;
        return full ? batch.items().getLast().position() : Math.max(seen, batch.position());
    }

    private record Batch(List<ActivityItem> items, long position) {}
}
