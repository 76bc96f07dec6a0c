package fr.maillage.query.projection;

import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way of seeing the network: a pure fold of its facts into one view per subject. No SQL, no clock, no Spring; the
 * engine stores what it yields, now and as of every position, and can build it again from the log at any time.
 *
 * @param <V> the view of one subject: an immutable record that survives JSON
 */
public interface Projection<V> {

    /** What people ask for, such as {@code venue}: lower-case letters and underscores. */
    String name();

    /**
     * The part of the version that is raised by hand: whenever the fold, or the value of a column, comes to something else.
     * That the view, the columns or who sees what have another shape is found without it ({@link ShapeHash}). Either way the
     * new version is built beside the old one, then takes over. From 1.
     */
    int version();

    Class<V> viewType();

    /** The view that this fact is about; empty where the projection has nothing to say of it. */
    Optional<UUID> subject(RecordedEvent event);

    /** The facts that are left out on purpose, by class or by sealed parent: all others must have a {@link #subject}. */
    default Set<Class<? extends NetworkEvent>> ignored() {
        return Set.of();
    }

    /**
     * The view after the fact. Never changes {@code before}; returns it as it is where the fact makes no difference.
     *
     * @param before null where the subject has no view yet
     * @return null where the subject has none any more
     */
    @Nullable V apply(@Nullable V before, RecordedEvent event);

    /** What lists can be narrowed to and sorted by; read from the view, never from elsewhere. */
    List<Column<V>> columns();

    /**
     * Which views everybody may see, log-in or not, as SQL over {@code one}, the row of a view; {@code {venue}} stands
     * for the rows of another projection that they may see. None, unless a projection says so. What was public stays so.
     */
    default String seenByEverybody() {
        return "false";
    }

    /**
     * Which views a member may see, in the same way; {@code {reader}} stands for the array of its structures. The hub
     * sees all in any case.
     */
    default String seenByMembers() {
        return "true";
    }

    /**
     * Which views somebody may see whose structures are no members, in the same way: what everybody may see, unless a
     * projection says what else concerns them.
     */
    default String seenByOutsiders() {
        return seenByEverybody();
    }

    /** Whether each view comes from one fact and never changes again: such views are written without looking for an earlier one. */
    default boolean writtenOnce() {
        return false;
    }
}
