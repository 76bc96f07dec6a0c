package fr.maillage.query.projection;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The reader of the views. Records that a reader may not see are left out of every view by
 * {@link Projection#seenByEverybody}, {@link Projection#seenByMembers} and {@link Projection#seenByOutsiders}, before
 * anything is listed, counted or exported.
 */
public sealed interface Reader {

    /** A reader of whom nothing is known. */
    Reader EVERYBODY = new Everybody();

    /** The hub and those who work for it: nothing is left out. */
    Reader ALL = new All();

    /** A reader for these structures. Whether one of them is a member is judged at each read ({@link RightsToday}). */
    static Reader member(Collection<UUID> structures) {
        return new Member(Set.copyOf(structures));
    }

    /**
     * A mark by which the answers to several readers are told apart. It is the same for readers who see the same, in
     * this process and in any other.
     */
    default String mark() {
        return switch (this) {
            case Everybody nobody -> "p";
            case Member member -> "m" + Integer.toHexString(new TreeSet<>(member.structures()).hashCode());
            case Outsider outsider -> "o" + Integer.toHexString(new TreeSet<>(outsider.structures()).hashCode());
            case All hub -> "h";
        };
    }

    /**
     * The structures that somebody reads for. Records that concern them may be read, whatever the structures are to the
     * network.
     */
    default Set<UUID> own() {
        return switch (this) {
            case Everybody nobody -> Set.of();
            case Member member -> member.structures();
            case Outsider outsider -> outsider.structures();
            case All hub -> Set.of();
        };
    }

    /** Whether the reader sees what members share. The public does not, nor does a former member. */
    default boolean isOfNetwork() {
        return this instanceof Member || this instanceof All;
    }

    /** Whether a record of these structures is the reader's own to read, or nothing is kept from the reader. */
    default boolean isParty(Collection<UUID> structures) {
        return this instanceof All || structures.stream().anyMatch(own()::contains);
    }

    /** @see #EVERYBODY */
    record Everybody() implements Reader {}

    /**
     * A reader for at least one member.
     *
     * @param structures all structures that it reads for
     */
    record Member(Set<UUID> structures) implements Reader {}

    /**
     * A reader whose structures only asked to be members, were refused, or left.
     *
     * @param structures all structures that it reads for
     */
    record Outsider(Set<UUID> structures) implements Reader {}

    /** @see #ALL */
    record All() implements Reader {}
}
