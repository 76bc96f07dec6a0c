package fr.maillage.query.security;

import fr.maillage.access.Identity;
import fr.maillage.access.Role;
import java.util.Optional;

/** The people and tools that an address is for. */
public enum Audience {
    /** Everybody, logged in or not. What is shown is narrowed all the same. */
    EVERYBODY,
    /** People and tools of the network. */
    MEMBERS,
    /** Those from whom nothing is hidden: coordinators, analysts, admins. */
    HUB,
    ADMINS;

    /**
     * Whether the audience includes a caller.
     *
     * @param caller empty where nobody said who they are
     */
    public boolean includes(Optional<Identity> caller) {
        return switch (this) {
            case EVERYBODY -> true;
            case MEMBERS -> caller.isPresent();
            case HUB -> caller.filter(identity -> identity.role().seesAll()).isPresent();
            case ADMINS ->
                caller.filter(identity -> identity.role() == Role.ADMIN).isPresent();
        };
    }
}
