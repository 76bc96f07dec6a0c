package fr.maillage.query.web.form;

import fr.maillage.events.FreeText;
import fr.maillage.query.Problem;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a form, by the names of its inputs. Blank inputs have no entry. */
public record FormValues(Map<String, List<String>> values) {

    public static final FormValues NOTHING = new FormValues(Map.of());

    /** The input for the acting structure. */
    static final String HAT = "pour";

    /** The parameter for the page to go back to. */
    static final String BACK = "vers";

    /**
     * The parameter for the idempotency key, the same each time the same form is sent: a command is not recorded twice.
     */
    static final String KEY = "cle";

    /** The parameter of the button that records values in spite of {@link Doubts}. */
    static final String ANYWAY = "malgre";

    public FormValues {
        values = Map.copyOf(values);
    }

    static FormValues of(HttpServletRequest request) {
        var values = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, all) -> {
            var written = Arrays.stream(all)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!written.isEmpty()) {
                values.put(name, written);
            }
        });
        return new FormValues(values);
    }

    /** The values of a record, by the names of its components. Those of a record in it are called {@code part.name}. */
    public static FormValues of(Record known) {
        var values = new HashMap<String, List<String>>();
        collect("", known, values);
        return new FormValues(values);
    }

    private static void collect(String path, Record known, Map<String, List<String>> values) {
        for (var component : known.getClass().getRecordComponents()) {
            var name = path + component.getName();
            switch (value(component, known)) {
                case null -> {}
                case Record part -> collect(name + ".", part, values);
                case List<?> all ->
                    values.put(name, all.stream().map(String::valueOf).toList());
                case Object one -> values.put(name, List.of(one.toString()));
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The same values with this one; unchanged where it is null. */
    public FormValues with(String name, @Nullable Object value) {
        return value == null ? this : with(name, List.of(value.toString()));
    }

    public FormValues with(String name, List<String> all) {
        var more = new HashMap<>(values);
        more.put(name, all);
        return new FormValues(more);
    }

    /** The same values with the day and time of a moment, in the time zone of Paris. */
    public FormValues withMoment(String name, Instant moment) {
        var there = moment.atZone(Paris.ZONE);
        return with(name + ".day", there.toLocalDate())
                .with(name + ".time", there.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The same values without the text that replaces masked words: it must never be recorded as a value. */
    FormValues withoutMasked() {
        var said = new HashMap<String, List<String>>();
        values.forEach((name, all) -> said.put(
                name,
                all.stream().filter(value -> !value.equals(FreeText.MASKED)).toList()));
        said.values().removeIf(List::isEmpty);
        return new FormValues(said);
    }

    /**
     * The same values in the order that they had before, new ones last. A form shows several values in its own order.
     */
    FormValues inTheOrderOf(FormValues before) {
        var ordered = new HashMap<String, List<String>>();
        values.forEach((name, all) -> ordered.put(
                name,
                Stream.concat(before.all(name).stream().filter(all::contains), all.stream())
                        .distinct()
                        .toList()));
        return new FormValues(ordered);
    }

    /** These values over earlier ones, which stay for inputs that have none here. */
    FormValues over(FormValues before) {
        var both = new HashMap<>(before.values);
        both.putAll(values);
        return new FormValues(both);
    }

    /** Whether the input and its parts are blank. */
    boolean isBlank(String name) {
        return values.keySet().stream().noneMatch(one -> one.equals(name) || one.startsWith(name + "."));
    }

    /** All values of an input; empty where it is blank. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of an input; null where it is blank. */
    public @Nullable String one(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /**
     * The idempotency key of the form; empty where it has none.
     *
     * @throws Problem where the key is no UUID: the form was not made here
     */
    Optional<String> key() {
        if (one(KEY) != null && id(KEY) == null) {
            throw Problem.malformed(
                    KEY, "idempotency.malformed", "Ce formulaire n’est plus lisible : ouvrez-le à nouveau.");
        }
        return Optional.ofNullable(id(KEY)).map(UUID::toString);
    }

    /** The first value of an input as an id; null where it is blank or no id. */
    @Nullable UUID id(String name) {
        try {
            var text = one(name);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
