package fr.maillage.query.security;

import fr.maillage.access.Identity;
import fr.maillage.access.Role;
import java.util.Optional;

/** For whom an address is. */
public enum Audience {
    /** Log-in or not: what is shown is narrowed all the same. */
    EVERYBODY,
    /** People and tools of the network. */
    MEMBERS,
    /** Those from whom nothing is hidden: coordinators, analysts, admins. */
    HUB,
    ADMINS;

    /** @param caller empty where nobody said who they are */
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
