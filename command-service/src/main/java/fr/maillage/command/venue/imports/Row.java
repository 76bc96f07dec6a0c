package fr.maillage.command.venue.imports;

import java.util.List;

/** One line of a file with as many cells as its header: the text of each column, by name. */
record Row(int line, Layout layout, List<String> cells) {

    /** What a column says, without outer spaces; empty where it says nothing or is not in the file. */
    String text(String column) {
        var place = layout.place(column);
        return place < 0 ? "" : cells.get(place).replace('\u00a0', ' ').strip();
    }
}
