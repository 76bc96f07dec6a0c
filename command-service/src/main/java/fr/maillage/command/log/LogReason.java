package fr.maillage.command.log;

import fr.maillage.command.Reason;

/** The reasons for which an action is refused whatever its subject. */
public enum LogReason implements Reason {
    ACTOR_NOT_CARRIER("actor.not-carrier"),
    ACTOR_NOT_HUB("actor.not-hub"),
    ACTOR_NO_CARRIER("actor.not-carrier#none"),
    ACTOR_OTHER("actor.other"),
    ACTOR_OUTSIDE("actor.outside"),
    ACTOR_REQUIRED("actor.required"),
    BATCH_ALL_OR_NONE("batch.all-or-none");

    private final String key;

    LogReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
