package fr.maillage.command.venue.imports;

import java.util.List;
import java.util.regex.Pattern;

/** One line of a file that holds something. */
sealed interface Line {

    /**
     * A line with as many cells as its header, or fewer where the last are empty. It gives the text of each column by
     * name.
     */
    record Row(int number, Layout layout, List<String> cells) implements Line {

        /**
         * The sign that keeps a spreadsheet from running a cell, or from taking a code for a number, as our own exports
         * write it.
         */
        private static final Pattern GUARDED = Pattern.compile("^'(?:[=+\\-@＝＋－＠]|\\d[\\d .,]*$)");

        /** Whether the file has such a column at all. */
        boolean has(String column) {
            return layout.place(column) >= 0;
        }

        /** The text of a column, without outer spaces; empty where the cell is, or the file has no such column. */
        String text(String column) {
            var text = plain(written(column));
            return GUARDED.matcher(text).find() ? text.substring(1) : text;
        }

        /** The text of a column, to the letter; empty where the file has no such column, or the line ends before it. */
        String written(String column) {
            var place = layout.place(column);
            return place < 0 || place >= cells.size() ? "" : cells.get(place);
        }
    }

    /** A text without its outer spaces, and with plain ones inside. */
    static String plain(String written) {
        return written.replace('\u00a0', ' ').strip();
    }

    /** A line whose cells cannot be told apart. */
    record Broken(ImportIssue reason) implements Line {}
}
