package fr.maillage.command.log;

import fr.maillage.command.Confidential;
import fr.maillage.command.Located;
import fr.maillage.command.OwnedByStructure;
import fr.maillage.command.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an action may be taken by whoever asks for it: judged on its subject as it stands when the action is decided on,
 * or as it would begin, before any rule is asked. A command says by its interface whose it is; one that does not say is
 * nobody's.
 */
public final class Rights {

    private Rights() {}

    /**
     * Refuses what is not the caller's to ask.
     *
     * @param state of the subject
     * @throws fr.maillage.command.Refusal where the caller may not ask for it
     * @throws IllegalArgumentException where the command does not say whose it is
     */
    public static void check(Caller caller, Object command, Object state) {
        if (caller.actor() instanceof Actor.Network) {
            return;
        }
        checkPlaces(caller.actor(), command);
        switch (command) {
            case ByHub alone -> checkHub(caller, alone, state);
            case ByCarrier carried -> checkCarrier(caller, carried, state);
            case ActedFor acted -> checkOwn(caller.actor(), acted.actedFor());
            default -> throw new IllegalArgumentException("nobody may ask for " + command.getClass());
        }
    }

    /**
     * Refuses what is not a member's to ask of any subject, before anything is said of one: what is wrong with the rest would
     * tell of subjects that are not theirs to know. The hub knows all.
     *
     * @throws fr.maillage.command.Refusal where no member may ask for it, or not in that structure's name
     */
    public static void checkAsks(Caller caller, Object command) {
        if (!(caller.actor() instanceof Actor.Member)) {
            return;
        }
        switch (command) {
            case ByHub alone -> checkIsHub(caller, alone);
            case ByCarrier carried -> checkNamed(caller.actor(), carried);
            default -> {}
        }
    }

    /** Whether the caller may know that there is such a subject: the network and its hub know of all. */
    public static boolean knows(Actor actor, Object state) {
        return !(actor instanceof Actor.Member member)
                || !(state instanceof Confidential kept)
                || member.own().stream().anyMatch(kept::isKnownTo);
    }

    /**
     * Refuses to act for a structure that is not the caller's.
     *
     * @param seat INSEE code of the structure's seat, where known
     * @throws fr.maillage.command.Refusal where the caller may not act for it
     */
    public static void checkActsFor(Actor actor, UUID structure, List<String> seat) {
        checkOwn(actor, structure);
        if (actor instanceof Actor.Hub hub && !hub.reaches(seat)) {
            throw outside();
        }
    }

    /** The structure that an action is recorded as done for; null for the hub. */
    public static @Nullable UUID actedFor(Caller caller, Object command) {
        if (caller.structure() != null) {
            return caller.structure();
        }
        return switch (command) {
            case ActedFor acted -> acted.actedFor();
            case ByCarrier carried -> caller.actor() instanceof Actor.Member ? carried.named() : null;
            default -> null;
        };
    }

    private static void checkHub(Caller caller, ByHub command, Object state) {
        checkInside(checkIsHub(caller, command), state);
    }

    private static Actor.Hub checkIsHub(Caller caller, ByHub command) {
        if (!(caller.actor() instanceof Actor.Hub hub) || !caller.isHubItself()) {
            throw Refusal.forbidden(command.refusal());
        }
        return hub;
    }

    private static void checkCarrier(Caller caller, ByCarrier command, Object state) {
        if (caller.actor() instanceof Actor.Hub hub && caller.isHubItself()) {
            checkInside(hub, state);
            return;
        }
        checkNamed(caller.actor(), command);
        var named = command.named();
        var acting = actedFor(caller, command);
        if (acting == null) {
            throw unnamed();
        }
        checkOwn(caller.actor(), acting);
        var carrier = named == null && state instanceof OwnedByStructure known ? known.carrier() : named;
        if (!acting.equals(carrier)) {
            throw Refusal.forbidden(carrier == null ? LogReason.ACTOR_NO_CARRIER : LogReason.ACTOR_NOT_CARRIER);
        }
    }

    private static void checkNamed(Actor actor, ByCarrier command) {
        var named = command.named();
        if (named != null) {
            checkOwn(actor, named);
        }
    }

    /** A hub acts within its territory, in whoever's name: what leaves it is for a structure itself to say. */
    private static void checkPlaces(Actor actor, Object command) {
        if (actor instanceof Actor.Hub hub
                && command instanceof LocatedCommand located
                && !hub.reaches(located.places())) {
            throw outside();
        }
    }

    private static void checkOwn(Actor actor, UUID structure) {
        if (actor instanceof Actor.Member member && !member.own().contains(structure)) {
            throw Refusal.forbidden(LogReason.ACTOR_OTHER);
        }
    }

    private static void checkInside(Actor.Hub hub, Object state) {
        if (state instanceof Located located && !hub.reaches(located.communes())) {
            throw outside();
        }
    }

    private static Refusal outside() {
        return Refusal.forbidden(LogReason.ACTOR_OUTSIDE);
    }

    /** An account of several structures must say which one acts. */
    public static Refusal unnamed() {
        return Refusal.field("Maillage-Structure", LogReason.ACTOR_REQUIRED);
    }
}
