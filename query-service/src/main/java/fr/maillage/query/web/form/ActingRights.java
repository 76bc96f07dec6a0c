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
 * The acting rights of the viewer: none on a page of the past, none for those who may only read. They tell which
 * buttons are worth showing; the command side decides whether an action is allowed.
 */
public final class ActingRights {

    private final Optional<Identity> who;
    private final Map<UUID, String> seats;

    private ActingRights(Optional<Identity> who, Map<UUID, String> seats) {
        this.who = who;
        this.seats = seats;
    }

    /**
     * The viewer's acting rights on a page.
     *
     * @param here its address, with its date
     */
    public static ActingRights on(Address here) {
        return here.values("at").isEmpty() ? now() : new ActingRights(Optional.empty(), Map.of());
    }

    /** The viewer's acting rights on a page of now. */
    public static ActingRights now() {
        return new ActingRights(Identity.current().filter(Identity::mayWrite), Map.of());
    }

    /**
     * The same rights, knowing the seats of these structures.
     *
     * @param communes INSEE codes by the structure's id
     */
    public ActingRights knowing(Map<UUID, String> communes) {
        return new ActingRights(who, communes);
    }

    /** Whether the viewer may write at all. */
    public boolean acts() {
        return who.isPresent();
    }

    /** That structure if the viewer acts for it; else null. */
    public @Nullable UUID as(@Nullable UUID structure) {
        return owns(structure) ? structure : null;
    }

    /** Whether the viewer acts for that structure. */
    public boolean owns(@Nullable UUID structure) {
        return structure != null
                && who.filter(identity -> identity.structures().contains(structure))
                        .isPresent();
    }

    /** The structures for which the viewer acts. */
    public Set<UUID> own() {
        return who.map(Identity::structures).orElse(Set.of());
    }

    /** Whether it is the only structure for which the viewer acts, so that no other can be meant. */
    public boolean isOnly(UUID structure) {
        return who.filter(identity -> identity.structures().equals(Set.of(structure)))
                .isPresent();
    }

    /** Which of these structures the viewer acts for. */
    public List<Named> own(Collection<Named> structures) {
        return structures.stream().filter(one -> owns(one.id())).toList();
    }

    /** Which of these structures the viewer acts for, or may act for as the hub. */
    public List<Named> within(Collection<Named> structures) {
        return structures.stream().filter(one -> speaksFor(one.id())).toList();
    }

    /** Whether the viewer may act for any structure, or for the hub. */
    boolean speaks() {
        return coordinates()
                || who.filter(identity -> !identity.structures().isEmpty()).isPresent();
    }

    /**
     * Whether the viewer acts for that structure, or coordinates the hub where it has its seat. The hub may act in its
     * name.
     */
    public boolean speaksFor(UUID structure) {
        var seat = seats.get(structure);
        return owns(structure) || seat != null && coordinates(seat);
    }

    /** Whether the viewer coordinates the hub. */
    public boolean coordinates() {
        return who.filter(identity -> identity.role().coordinates()).isPresent();
    }

    /**
     * Whether the viewer coordinates the hub in that commune.
     *
     * @param commune INSEE code
     */
    public boolean coordinates(String commune) {
        return coordinates()
                && who.filter(identity -> identity.perimeter().covers(commune)).isPresent();
    }
}
