package fr.maillage.command.venue.imports;

import java.util.List;

/** The result of reading one row. */
sealed interface RowReading {

    /** The issues of values that were read otherwise than they were written. */
    List<ImportIssue> warnings();

    /** The row describes a venue. */
    record Understood(VenueCandidate candidate, List<ImportIssue> warnings) implements RowReading {}

    /** A needed value is missing from the row. */
    record Refused(ImportIssue reason, List<ImportIssue> warnings) implements RowReading {}
}
