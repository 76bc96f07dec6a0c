package fr.maillage.command.key;

import fr.maillage.command.Reason;

/** The reasons for which an action on a key is refused. */
enum KeyReason implements Reason {
    ACTOR_NOT_HUB("actor.not-hub"),
    BY_MACHINE("key.by-machine"),
    EXPIRES_ON_OUTSIDE("expiresOn.outside"),
    LABEL_MISSING("label.missing"),
    SCOPE_MISSING("scope.missing"),
    SCOPE_UNKNOWN("scope.unknown"),
    STRUCTURE_MISSING("structure.missing"),
    TERRITORIES_BOTH("territories.both"),
    TERRITORIES_MANY("territories.many"),
    TOO_MANY("key.too-many"),
    UNAVAILABLE("key.unavailable"),
    UNKNOWN("key.unknown");

    private final String key;

    KeyReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
