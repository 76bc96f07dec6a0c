package fr.maillage.command.log.append;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failed statement means for the units that it was to append. */
enum Failure {
    /** The connection is gone, or leads to another log; whether it was committed is not known. */
    GONE,
    /** The server cannot write now (too slow, disk full, read-only); nothing was committed. */
    REFUSED,
    /** Some unit cannot be written, ever; nothing was committed. */
    POISON;

    private static final String NO_TABLE = "42P01";

    static Failure of(SQLException failed) {
        return of(failed.getSQLState());
    }

    private static Failure of(@Nullable String state) {
        // A table that is not there is about to come back from a dump: it is not what was read over this connection.
        if (state == null || state.startsWith("08") || state.startsWith("57P") || state.equals(NO_TABLE)) {
            return GONE;
        }
        return switch (state.substring(0, 2)) {
            case "25", "40", "53", "55", "57", "58", "XX" -> REFUSED;
            default -> POISON;
        };
    }
}
