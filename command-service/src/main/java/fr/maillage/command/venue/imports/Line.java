package fr.maillage.command.venue.imports;

import java.util.List;

/** One line of a file that holds something. */
sealed interface Line {

    /** A line with as many cells as its header has: the text of each column, by name. */
    record Row(int number, Layout layout, List<String> cells) implements Line {

        /** Whether the file has such a column at all. */
        boolean has(String column) {
            return layout.place(column) >= 0;
        }

        /** What a column says, without outer spaces; empty where it says nothing or is not in the file. */
        String text(String column) {
            var place = layout.place(column);
            return place < 0 ? "" : cells.get(place).replace('\u00a0', ' ').strip();
        }
    }

    /** A line whose cells cannot be told apart. */
    record Broken(Remark reason) implements Line {}
}
