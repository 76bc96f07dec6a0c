package fr.maillage.command.venue.imports;

/** Slips of the pen in a name, found by comparing it with another. */
final class Slips {

    /** The most letters that slips add, drop or change. */
    private static final int MOST = 2;
    /** The fewest letters of a name in which slips are looked for. */
    private static final int LONG_ENOUGH = 6;

    private Slips() {}

    /** Whether one may be the other, written with one or two slips. */
    static boolean between(String one, String other) {
        return Math.min(one.length(), other.length()) >= LONG_ENOUGH
                && Math.abs(one.length() - other.length()) <= MOST
                && distance(one, other) <= MOST;
    }

    /** The Levenshtein distance: letters to add, drop or change. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.length(); column++) {
                var change = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, 1 + Math.min(diagonal, row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
