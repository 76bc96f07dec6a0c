package fr.maillage.query.projection;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who looks. What somebody may not see is left out of every view by {@link Projection#seenByEverybody} and
 * {@link Projection#seenByMembers}, before anything is listed, counted or exported.
 */
public sealed interface Reader {

    /** Somebody of whom nothing is known. */
    Reader EVERYBODY = new Everybody();

    /** The hub and those who work for it: nothing is left out. */
    Reader ALL = new All();

    /** Somebody of these structures. */
    static Reader member(Collection<UUID> structures) {
        return new Member(Set.copyOf(structures));
    }

    /** The same for the same eyes, in this process and in any other: what tells the answers to several readers apart. */
    default String mark() {
        return switch (this) {
            case Everybody nobody -> "p";
            case Member member -> "m" + Integer.toHexString(new TreeSet<>(member.structures()).hashCode());
            case All hub -> "h";
        };
    }

    /** @see #EVERYBODY */
    record Everybody() implements Reader {}

    /** @param structures those that one reads for; none is somebody of the network who belongs to no structure */
    record Member(Set<UUID> structures) implements Reader {}

    /** @see #ALL */
    record All() implements Reader {}
}
