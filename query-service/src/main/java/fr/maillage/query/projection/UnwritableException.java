package fr.maillage.query.projection;

import java.sql.SQLException;

/** A view cannot be stored because of its content, not because of its place. Trying again would not help. */
final class UnwritableException extends RuntimeException {

    private final transient Fold<?> fold;
    private final String reason;

    UnwritableException(Fold<?> fold, SQLException cause) {
        super(cause);
        this.fold = fold;
        this.reason = DecodedRecord.reason(cause);
    }

    Fold<?> fold() {
        return fold;
    }

    String reason() {
        return reason;
    }

    /**
     * Whether PostgreSQL reports a data exception, a violated constraint or an exceeded limit: classes 22, 23 and 54.
     */
    static boolean isUnwritable(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
