package fr.maillage.query.page.form;

import fr.maillage.query.reading.Words;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the records that answer to a name is meant by it. */
final class Meant {

    private static final int NAMED_IN_A_FAULT = 4;

    /** {@code Pimms de Lens (Lens)}: a name, and the commune that tells it from its like. */
    private static final Pattern WITH_COMMUNE = Pattern.compile("(.+) \\(([^()]+)\\)");

    private Meant() {}

    /**
     * Those that bear exactly this name; where none does, those that hold its words.
     *
     * @param named finds them by words of their name
     * @param label a record as a form writes it, with its commune
     */
    static <T> List<T> by(
            String written, Function<String, List<T>> named, Function<T, String> name, Function<T, String> label) {
        var told = WITH_COMMUNE.matcher(written);
        var found = named.apply(told.matches() ? told.group(1) : written);
        var exact = found.stream()
                .filter(one -> label.apply(one).equals(written)
                        || Words.plain(name.apply(one)).equals(Words.plain(written)))
                .toList();
        return exact.isEmpty() && !told.matches() ? found : exact;
    }

    /** The first of them, to choose from. */
    static <T> String some(List<T> found, Function<T, String> label) {
        return found.stream().limit(NAMED_IN_A_FAULT).map(label).collect(Collectors.joining(", "));
    }
}
