package fr.maillage.query.projection;

import fr.maillage.events.NetworkEvent;
import fr.maillage.query.projection.ViewVersion.Past;
import fr.maillage.wire.EventCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fold of events into the views of one build, in memory. Others write its results. It is the same for the live tail,
 * for catching up and for a build from the beginning.
 */
final class Fold<V> {

    private final Projection<V> projection;
    private final Generation generation;
    private final Set<UUID> parkedSubjects = new HashSet<>();
    private final Set<UUID> parkedViews = new HashSet<>();
    private final Map<UUID, ViewVersion<V>> held = new LinkedHashMap<>(1024, 0.75f, true);
    private Changes<V> changes = new Changes<>();
    private long heldBytes;

    Fold(Projection<V> projection, Generation generation) {
        this.projection = projection;
        this.generation = generation;
    }

    /**
     * The results of the events taken since the last {@link #settle}.
     *
     * @param current view now, by subject; null where the subject has none any more
     * @param past versions that were replaced
     * @param parked dead letters: events that could not be taken, or that follow one that could not
     */
    record Changes<V>(Map<UUID, @Nullable ViewVersion<V>> current, List<Past<V>> past, List<Parked> parked) {

        Changes() {
            this(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * A dead letter.
     *
     * @param viewId view concerned; null where the event cannot tell
     */
    record Parked(LogRecord record, @Nullable UUID viewId, String reason) {}

    Projection<V> projection() {
        return projection;
    }

    Generation generation() {
        return generation;
    }

    /**
     * The views that these events concern and that are not in memory. They have to be {@link #hold held} before the
     * events are taken.
     */
    Set<UUID> unknown(List<DecodedRecord> batch) {
        var ids = new HashSet<UUID>();
        if (!projection.writtenOnce()) {
            for (var decoded : batch) {
                var id = viewId(decoded);
                if (id != null && !held.containsKey(id) && !begins(decoded, id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** Whether the view cannot be stored yet: a view of a subject begins with the first event of the subject. */
    private static boolean begins(DecodedRecord decoded, UUID viewId) {
        return decoded.record().sequence() == 0
                && viewId.equals(decoded.record().subject());
    }

    /** Puts a stored view in memory. */
    void hold(UUID id, long from, byte[] json) {
        var view = ViewJson.read(json, projection.viewType());
        keep(new ViewVersion<>(id, from, view, json, cells(view)));
    }

    /**
     * Takes the next event. An event that cannot be taken becomes a dead letter, with those that follow it on the same
     * subject.
     *
     * @param refused why the tables do not take its result; null where nothing was refused
     */
    void take(DecodedRecord decoded, @Nullable String refused) {
        var record = decoded.record();
        var id = viewId(decoded);
        if (parkedSubjects.contains(record.subject()) || (id != null && parkedViews.contains(id))) {
            park(record, id, "follows a parked event");
        } else if (decoded.event() == null || refused != null) {
            park(record, id, String.valueOf(refused == null ? decoded.unreadable() : refused));
        } else {
            try {
                apply(decoded);
            } catch (RuntimeException | StackOverflowError failure) {
                park(record, id, DecodedRecord.reason(failure));
            }
        }
    }

    Changes<V> changes() {
        return changes;
    }

    /**
     * Notes that all changes are stored now.
     *
     * @param keepBytes about how many bytes of views stay in memory for the next events
     */
    void settle(long keepBytes) {
        changes = new Changes<>();
        var eldest = held.values().iterator();
        while (heldBytes > keepBytes && eldest.hasNext()) {
            heldBytes -= eldest.next().json().length;
            eldest.remove();
        }
    }

    /** Forgets everything but the stored dead letters. */
    void restart(Collection<Parked> parked) {
        changes = new Changes<>();
        held.clear();
        heldBytes = 0;
        parkedSubjects.clear();
        parkedViews.clear();
        parked.forEach(this::mark);
    }

    /** The views in memory, the longest untouched first. */
    Map<UUID, ViewVersion<V>> held() {
        return held;
    }

    long heldBytes() {
        return heldBytes;
    }

    private void apply(DecodedRecord decoded) {
        var event = java.util.Objects.requireNonNull(decoded.event());
        var subject = isPassedOver(decoded) ? null : projection.subject(event).orElse(null);
        if (subject == null) {
            return;
        }
        var before = held.get(subject);
        var after = projection.apply(before == null ? null : before.view(), event);
        if (after == (before == null ? null : before.view())) {
            return;
        }
        var version = after == null ? null : version(subject, decoded.position(), after);
        if (before != null) {
            changes.past().add(new Past<>(before, decoded.position()));
            drop(subject);
        }
        if (version != null && !projection.writtenOnce()) {
            keep(version);
        }
        changes.current().put(subject, version);
    }

    private ViewVersion<V> version(UUID subject, long position, V view) {
        return new ViewVersion<>(subject, position, view, ViewJson.write(view), cells(view));
    }

    private Object[] cells(V view) {
        return projection.columns().stream()
                .map(column -> column.value().apply(view))
                .toArray();
    }

    private void keep(ViewVersion<V> version) {
        heldBytes += version.json().length;
        held.put(version.id(), version);
    }

    private void drop(UUID id) {
        var gone = held.remove(id);
        heldBytes -= gone == null ? 0 : gone.json().length;
    }

    private void park(LogRecord record, @Nullable UUID viewId, String reason) {
        var parked = new Parked(record, viewId, reason);
        mark(parked);
        changes.parked().add(parked);
    }

    private void mark(Parked parked) {
        parkedSubjects.add(parked.record().subject());
        if (parked.viewId() != null) {
            parkedViews.add(parked.viewId());
        }
    }

    private @Nullable UUID viewId(DecodedRecord decoded) {
        try {
            return decoded.event() == null || isPassedOver(decoded)
                    ? null
                    : projection.subject(decoded.event()).orElse(null);
        } catch (RuntimeException failure) {
            return null;
        }
    }

    /** Whether the projection leaves the record out, which its type alone tells. */
    boolean passesOver(LogRecord record) {
        return EventCatalog.classOf(record.type().name())
                .filter(said -> !reads(said))
                .isPresent();
    }

    private boolean isPassedOver(DecodedRecord decoded) {
        return decoded.event() != null && !reads(decoded.event().event().getClass());
    }

    private boolean reads(Class<? extends NetworkEvent> event) {
        return projection.reads().stream().anyMatch(read -> read.isAssignableFrom(event));
    }
}
