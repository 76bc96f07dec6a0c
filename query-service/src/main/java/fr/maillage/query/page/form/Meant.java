package fr.maillage.query.page.form;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.maillage.query.page.Texts;
import fr.maillage.query.reading.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How records of one kind are called in forms, and which of them is meant by what somebody wrote.
 *
 * @param kind what the messages {@code form.<kind>.unknown} and {@code form.<kind>.several} are of
 * @param detail what tells those apart that have one name in one commune; null where nothing is known
 */
record Meant<T>(
        String kind,
        Texts texts,
        Function<T, String> name,
        Function<T, String> commune,
        Function<T, @Nullable String> detail) {

    private static final int NAMED_IN_A_FAULT = 4;

    /** {@code Pimms (Lens)}, {@code Pimms — 3 rue Verte (Lens)}: a name, and what tells it from its like. */
    private static final Pattern LABEL = Pattern.compile("(.+?)(?: — .+)? \\(([^()]+)\\)");

    /** A record as a form writes it: found again by {@link #one}. */
    String label(T one) {
        return name.apply(one) + " (" + commune.apply(one) + ")";
    }

    private String full(T one) {
        var told = detail.apply(one);
        return told == null ? label(one) : name.apply(one) + " — " + told + " (" + commune.apply(one) + ")";
    }

    /** The same for each of several, so that they can be told apart. */
    List<String> labels(List<T> several) {
        var times = several.stream().collect(groupingBy(this::label, counting()));
        return several.stream()
                .map(one -> times.getOrDefault(label(one), 0L) > 1 ? full(one) : label(one))
                .toList();
    }

    /**
     * The one that is meant; otherwise a fault of that field, and none.
     *
     * @param named finds records by words of their name
     * @param preferred which of several is most often meant
     */
    Optional<T> one(
            String field, String written, Function<String, List<T>> named, Predicate<T> preferred, List<Fault> faults) {
        var found = by(written, named);
        var likely =
                found.size() == 1 ? found : found.stream().filter(preferred).toList();
        if (likely.size() == 1) {
            return Optional.of(likely.getFirst());
        }
        faults.add(new Fault(
                field,
                found.isEmpty()
                        ? texts.of("form." + kind + ".unknown", written)
                        : texts.of("form." + kind + ".several", written, some(found))));
        return Optional.empty();
    }

    /** Those that bear exactly this name; where none does, those that hold its words. */
    private List<T> by(String written, Function<String, List<T>> named) {
        var told = LABEL.matcher(written);
        var found = named.apply(told.matches() ? told.group(1) : written);
        var exact = found.stream().filter(one -> isCalled(one, written)).toList();
        return exact.isEmpty() && !told.matches() ? found : exact;
    }

    private boolean isCalled(T one, String written) {
        return label(one).equals(written)
                || full(one).equals(written)
                || Words.plain(name.apply(one)).equals(Words.plain(written));
    }

    private String some(List<T> found) {
        return labels(found).stream().limit(NAMED_IN_A_FAULT).collect(Collectors.joining(", "));
    }
}
