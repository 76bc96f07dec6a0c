package fr.maillage.command.venue.imports;

import java.util.List;

/** What a person makes of one row. */
sealed interface RowReading {

    /** What was read otherwise than it was written. */
    List<Remark> warnings();

    /** It says this of a venue. */
    record Understood(Draft draft, List<Remark> warnings) implements RowReading {}

    /** Something needed is missing from it. */
    record Refused(Remark reason, List<Remark> warnings) implements RowReading {}
}
