package fr.maillage.command.venue.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, numbered as in an editor. A few can be put back where a guess about them was wrong. */
final class Lines implements AutoCloseable {

    private final BufferedReader text;
    private final Deque<String> putBack = new ArrayDeque<>();
    private int number;

    Lines(InputStream utf8, boolean byteOrderMark) throws IOException {
        text = new BufferedReader(new InputStreamReader(utf8, StandardCharsets.UTF_8), 65_536);
        if (byteOrderMark) {
            text.skip(1);
        }
    }

    /** The next line without its end; null after the last. */
    @Nullable String next() throws IOException {
        var line = putBack.isEmpty() ? text.readLine() : putBack.pop();
        if (line != null) {
            number++;
        }
        return line;
    }

    /** Undoes as many calls of {@link #next()} as there are lines here, given in their order. */
    void putBack(List<String> lines) {
        lines.reversed().forEach(putBack::push);
        number -= lines.size();
    }

    /** The number of the line last given; 1 for the first. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
