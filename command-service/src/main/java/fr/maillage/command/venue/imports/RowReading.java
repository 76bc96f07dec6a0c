package fr.maillage.command.venue.imports;

import java.util.List;

/** What a person makes of one row. */
sealed interface RowReading {

    /** What was read otherwise than it was written. */
    List<ImportIssue> warnings();

    /** It says this of a venue. */
    record Understood(VenueCandidate candidate, List<ImportIssue> warnings) implements RowReading {}

    /** Something needed is missing from it. */
    record Refused(ImportIssue reason, List<ImportIssue> warnings) implements RowReading {}
}
