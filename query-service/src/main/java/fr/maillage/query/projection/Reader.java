package fr.maillage.query.projection;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who looks. What somebody may not see is left out of every view by {@link Projection#seenByEverybody},
 * {@link Projection#seenByMembers} and {@link Projection#seenByOutsiders}, before anything is listed, counted or exported.
 */
public sealed interface Reader {

    /** Somebody of whom nothing is known. */
    Reader EVERYBODY = new Everybody();

    /** The hub and those who work for it: nothing is left out. */
    Reader ALL = new All();

    /** Somebody of these structures: whether one of them is a member is judged when they read ({@link RightsToday}). */
    static Reader member(Collection<UUID> structures) {
        return new Member(Set.copyOf(structures));
    }

    /** The same for the same eyes, in this process and in any other: what tells the answers to several readers apart. */
    default String mark() {
        return switch (this) {
            case Everybody nobody -> "p";
            case Member member -> "m" + Integer.toHexString(new TreeSet<>(member.structures()).hashCode());
            case Outsider outsider -> "o" + Integer.toHexString(new TreeSet<>(outsider.structures()).hashCode());
            case All hub -> "h";
        };
    }

    /** The structures that one reads for: what concerns them is for them, whatever they are to the network. */
    default Set<UUID> own() {
        return switch (this) {
            case Everybody nobody -> Set.of();
            case Member member -> member.structures();
            case Outsider outsider -> outsider.structures();
            case All hub -> Set.of();
        };
    }

    /** Whether one reads what members share: not so the public, nor who is no member any more. */
    default boolean isOfNetwork() {
        return this instanceof Member || this instanceof All;
    }

    /** Whether a record of these structures is one's own to read, or nothing is kept from one. */
    default boolean isParty(Collection<UUID> structures) {
        return this instanceof All || structures.stream().anyMatch(own()::contains);
    }

    /** @see #EVERYBODY */
    record Everybody() implements Reader {}

    /** @param structures those that one reads for, one of which at least is a member */
    record Member(Set<UUID> structures) implements Reader {}

    /** Somebody whose structures only asked to be members, were refused, or left. @param structures those that one reads for */
    record Outsider(Set<UUID> structures) implements Reader {}

    /** @see #ALL */
    record All() implements Reader {}
}
