package fr.maillage.query.projection;

import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way of seeing the network: a pure fold of its events into one view per subject. It has no SQL, no clock, no
 * Spring. The engine stores its results, now and as of every position, and can build it again from the log at any time.
 *
 * @param <V> the view of one subject: an immutable record that survives JSON
 */
public interface Projection<V> {

    /** The name by which people ask for it, such as {@code venue}: lower-case letters and underscores. */
    String name();

    /**
     * The part of the version that is raised by hand, from 1. It is raised whenever the fold, or the value of a column,
     * comes to something else. Another shape of the view or the columns, or another rule of who sees what, is found
     * without it ({@link ShapeHash}). Either way the new version is built beside the old one, then takes over.
     */
    int version();

    Class<V> viewType();

    /** The id of the view that this event is about; empty where the projection has nothing to say of it. */
    Optional<UUID> subject(RecordedEvent event);

    /** The events that it reads, by class or by parent. Each has a {@link #subject}. It passes over all others. */
    default Set<Class<?>> reads() {
        return Set.of(NetworkEvent.class);
    }

    /**
     * The view after the event. It never changes {@code before}, and returns it as it is where the event makes no
     * difference.
     *
     * @param before null where the subject has no view yet
     * @return null where the subject has no view any more
     */
    @Nullable V apply(@Nullable V before, RecordedEvent event);

    /** The values by which lists can be filtered and sorted. They are read from the view, never from elsewhere. */
    List<Column<V>> columns();

    /**
     * The views that everybody may see, logged in or not, as SQL over {@code one}, the row of a view. {@code {venue}}
     * stands for the rows of another projection that they may see. There are none, unless a projection says so. A view
     * that was public stays so.
     */
    default String seenByEverybody() {
        return "false";
    }

    /**
     * The views that a member may see, in the same form. {@code {reader}} stands for the array of the member's
     * structures. The hub sees all in any case.
     */
    default String seenByMembers() {
        return "true";
    }

    /**
     * The views that a reader may see whose structures are not members, in the same form. These are the views that
     * everybody may see, unless a projection says what else concerns such a reader.
     */
    default String seenByOutsiders() {
        return seenByEverybody();
    }

    /**
     * Whether each view comes from one event and never changes again. Such views are written without looking for an
     * earlier one.
     */
    default boolean writtenOnce() {
        return false;
    }

    /** A list of a view with one more element, the last. */
    static <T> List<T> adding(List<T> before, T last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }
}
