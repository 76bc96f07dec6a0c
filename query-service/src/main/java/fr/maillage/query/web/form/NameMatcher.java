package fr.maillage.query.web.form;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.maillage.query.reading.Words;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A matcher between records of one kind and their names in forms.
 *
 * @param kind of record, in the messages {@code form.<kind>.unknown} and {@code form.<kind>.several}
 * @param detail text that tells records of one name in one commune apart; null where none is known
 */
public record NameMatcher<T>(
        String kind,
        Texts texts,
        Function<T, String> name,
        Function<T, String> commune,
        Function<T, @Nullable String> detail) {

    private static final int NAMED_IN_A_FAULT = 4;

    private static final String APART = " — ";

    /** The label of a record in a form. {@link #one} finds the record again by it. */
    public String label(T one) {
        return name.apply(one) + " (" + commune.apply(one) + ")";
    }

    private String full(T one) {
        var told = detail.apply(one);
        return told == null ? label(one) : name.apply(one) + APART + told + " (" + commune.apply(one) + ")";
    }

    /** The labels of several records, with a detail where labels would be equal. */
    public List<String> labels(List<T> several) {
        var times = several.stream().collect(groupingBy(this::label, counting()));
        return several.stream()
                .map(one -> times.getOrDefault(label(one), 0L) > 1 ? full(one) : label(one))
                .toList();
    }

    /**
     * The record that is meant. Where that is not clear the result is empty, and a fault is added.
     *
     * @param field of the fault
     * @param named finds records by words of their name
     * @param preferred the records meant most often, chosen where several fit
     */
    public Optional<T> one(
            String field,
            String written,
            Function<String, List<T>> named,
            Predicate<T> preferred,
            List<FormFault> faults) {
        var found = by(written, named);
        var likely =
                found.size() == 1 ? found : found.stream().filter(preferred).toList();
        if (likely.size() == 1) {
            return Optional.of(likely.getFirst());
        }
        faults.add(new FormFault(
                field,
                found.isEmpty()
                        ? texts.of("form." + kind + ".unknown", written)
                        : texts.of("form." + kind + ".several", written, some(found))));
        return Optional.empty();
    }

    /** The records of exactly this name or label; where none has this name, those whose names contain its words. */
    private List<T> by(String written, Function<String, List<T>> named) {
        var told = labelled(written);
        var found = named.apply(told == null ? written : told);
        var exact = found.stream().filter(one -> isCalled(one, written)).toList();
        return exact.isEmpty() && told == null ? found : exact;
    }

    /**
     * The name in a label such as {@code Pimms (Lens)} or {@code Pimms — 3 rue Verte (Lens)}; null where it is no
     * label.
     */
    private static @Nullable String labelled(String written) {
        var open = written.lastIndexOf(" (");
        var closed = written.indexOf(')', open) == written.length() - 1 && written.indexOf('(', open + 2) < 0;
        if (open < 1 || !closed || written.length() - open < 4) {
            return null;
        }
        var apart = written.indexOf(APART, 1);
        return written.substring(0, apart < 0 || apart + APART.length() >= open ? open : apart);
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
