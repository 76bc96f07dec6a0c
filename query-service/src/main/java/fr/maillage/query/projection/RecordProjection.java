package fr.maillage.query.projection;

import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.RecordedEvent;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The projection of a kind: one view of each record, folded from the record's own events. What a record points to is
 * joined at read time.
 *
 * @param <E> vocabulary of the kind
 * @param <V> view of one record
 */
public abstract class RecordProjection<E extends NetworkEvent, V extends RecordView> implements Projection<V> {

    private final String name;
    private final Class<E> events;
    private final Class<V> view;

    /**
     * A projection of one kind.
     *
     * @param name name of the kind, such as {@code venue}
     */
    protected RecordProjection(String name, Class<E> events, Class<V> view) {
        this.name = name;
        this.events = events;
        this.view = view;
    }

    /** The view of a record that this event begins; null where the event begins none. */
    protected abstract @Nullable V begun(E event, RecordedEvent recorded);

    /** The view after an event that begins no record. */
    protected abstract V after(V before, E event, RecordedEvent recorded);

    @Override
    public final @Nullable V apply(@Nullable V before, RecordedEvent recorded) {
        if (!events.isInstance(recorded.event()) || before != null && recorded.sequence() <= before.sequence()) {
            return before;
        }
        var event = events.cast(recorded.event());
        var begun = begun(event, recorded);
        return begun != null || before == null ? begun : after(before, event, recorded);
    }

    @Override
    public final Optional<UUID> subject(RecordedEvent recorded) {
        return events.isInstance(recorded.event()) ? Optional.of(recorded.subject()) : Optional.empty();
    }

    @Override
    public final Set<Class<?>> reads() {
        return Set.of(events);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<V> viewType() {
        return view;
    }
}
