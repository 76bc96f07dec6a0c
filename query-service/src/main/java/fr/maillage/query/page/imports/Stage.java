package fr.maillage.query.page.imports;

/** How far a file has come. */
sealed interface Stage {

    /** It is read by the command side. @param rehearsal whether nothing is recorded @param of lines in all; 0 as long as that is unknown */
    record Running(boolean rehearsal, int lines, int of) implements Stage {}

    /** What it would change is known. */
    record Foreseen(Report report) implements Stage {}

    /** It is recorded. */
    record Recorded(Report report) implements Stage {}

    /** It could not be read to its end. @param why in words @param rehearsal whether nothing was to be recorded */
    record Failed(boolean rehearsal, String why) implements Stage {}
}
