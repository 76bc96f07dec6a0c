package fr.maillage.command.batch;

import fr.maillage.command.Reason;

/** The reasons for which a batch or a line of it is refused. */
enum BatchReason implements Reason {
    BODY_LARGE("body.large"),
    COMMAND_MISSING("batch.command.unknown#missing"),
    COMMAND_UNKNOWN("batch.command.unknown"),
    EMPTY("batch.empty"),
    FIELD_UNKNOWN("field.unknown"),
    ID_MISPLACED("batch.id.misplaced"),
    ID_MISSING("id.missing"),
    LARGE("batch.large"),
    MODE_UNKNOWN("mode.unknown"),
    SEVERAL("batch.several");

    private final String key;

    BatchReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
