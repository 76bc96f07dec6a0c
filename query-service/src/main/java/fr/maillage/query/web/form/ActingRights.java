package fr.maillage.query.web.form;

import fr.maillage.access.Identity;
import fr.maillage.query.reading.Named;
import fr.maillage.query.web.Address;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever looks has a hand in: nothing in the past, nothing for those who only read. It says which buttons are worth
 * showing; whether something may be done is for the command side to judge.
 */
public final class ActingRights {

    private final Optional<Identity> who;
    private final Map<UUID, String> seats;

    private ActingRights(Optional<Identity> who, Map<UUID, String> seats) {
        this.who = who;
        this.seats = seats;
    }

    /** @param here the page looked at, with its date */
    public static ActingRights on(Address here) {
        return here.values("at").isEmpty() ? now() : new ActingRights(Optional.empty(), Map.of());
    }

    public static ActingRights now() {
        return new ActingRights(Identity.current().filter(Identity::mayWrite), Map.of());
    }

    /** The same, knowing where these structures have their seat. @param communes INSEE codes, by the structure's id */
    public ActingRights knowing(Map<UUID, String> communes) {
        return new ActingRights(who, communes);
    }

    /** Whether there is anything at all that they may do. */
    public boolean acts() {
        return who.isPresent();
    }

    /** That structure, where they act for it; else null. */
    public @Nullable UUID as(@Nullable UUID structure) {
        return owns(structure) ? structure : null;
    }

    /** Whether they act for that structure. */
    public boolean owns(@Nullable UUID structure) {
        return structure != null
                && who.filter(identity -> identity.structures().contains(structure))
                        .isPresent();
    }

    /** The structures for which they act. */
    public Set<UUID> own() {
        return who.map(Identity::structures).orElse(Set.of());
    }

    /** Whether it is the one structure for which they act, so that nobody else can be meant. */
    public boolean isOnly(UUID structure) {
        return who.filter(identity -> identity.structures().equals(Set.of(structure)))
                .isPresent();
    }

    /** Those of these structures for which they act. */
    public List<Named> own(Collection<Named> structures) {
        return structures.stream().filter(one -> owns(one.id())).toList();
    }

    /** Those of these structures for which they act, or the hub may through them. */
    public List<Named> within(Collection<Named> structures) {
        return structures.stream().filter(one -> speaksFor(one.id())).toList();
    }

    /** Whether they may act for anybody at all. */
    boolean speaks() {
        return coordinates()
                || who.filter(identity -> !identity.structures().isEmpty()).isPresent();
    }

    /** Whether they act for that structure, or coordinate the hub where it has its seat, which may do it in its name. */
    public boolean speaksFor(UUID structure) {
        var seat = seats.get(structure);
        return owns(structure) || seat != null && coordinates(seat);
    }

    /** Whether they coordinate the hub. */
    public boolean coordinates() {
        return who.filter(identity -> identity.role().coordinates()).isPresent();
    }

    /** Whether they coordinate the hub there. @param commune INSEE code */
    public boolean coordinates(String commune) {
        return coordinates()
                && who.filter(identity -> identity.perimeter().covers(commune)).isPresent();
    }
}
