package fr.maillage.query.projection;

import java.sql.SQLException;

/** A view cannot be stored because of what it is, not because of where: trying again would not help. */
final class UnwritableException extends RuntimeException {

    private final transient Fold<?> fold;
    private final String reason;

    UnwritableException(Fold<?> fold, SQLException cause) {
        super(cause);
        this.fold = fold;
        this.reason = Fact.reason(cause);
    }

    Fold<?> fold() {
        return fold;
    }

    String reason() {
        return reason;
    }

    /** Data exceptions, violated constraints and exceeded limits of PostgreSQL: classes 22, 23 and 54. */
    static boolean isUnwritable(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
