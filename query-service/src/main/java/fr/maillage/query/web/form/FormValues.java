package fr.maillage.query.web.form;

import fr.maillage.events.FreeText;
import fr.maillage.query.Problem;
import fr.maillage.query.reading.Paris;
import jakarta.servlet.http.HttpServletRequest;
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

/** What somebody wrote in a form, by the names of its inputs; what was left blank is not there. */
public record FormValues(Map<String, List<String>> values) {

    public static final FormValues NOTHING = new FormValues(Map.of());

    /** For which structure it is done. */
    static final String HAT = "pour";

    /** The page to go back to. */
    static final String BACK = "vers";

    /** The same for each sending of the same form: what came through once is not recorded twice. */
    static final String KEY = "cle";

    /** Said by the button that records what there are {@link Doubts} about. */
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

    /** The same, and this too. */
    public FormValues with(String name, @Nullable Object value) {
        return value == null ? this : with(name, List.of(value.toString()));
    }

    public FormValues with(String name, List<String> all) {
        var more = new HashMap<>(values);
        more.put(name, all);
        return new FormValues(more);
    }

    /** The same, and a day and a time of it. */
    public FormValues withMoment(String name, Instant moment) {
        var there = moment.atZone(Paris.ZONE);
        return with(name + ".day", there.toLocalDate())
                .with(name + ".time", there.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The same without what stands for masked words: nobody shall say that of a record. */
    FormValues withoutMasked() {
        var said = new HashMap<String, List<String>>();
        values.forEach((name, all) -> said.put(
                name,
                all.stream().filter(value -> !value.equals(FreeText.MASKED)).toList()));
        said.values().removeIf(List::isEmpty);
        return new FormValues(said);
    }

    /** The same; of several values those that were there before come first, in their order then: a form shows them in its own. */
    FormValues inTheOrderOf(FormValues before) {
        var ordered = new HashMap<String, List<String>>();
        values.forEach((name, all) -> ordered.put(
                name,
                Stream.concat(before.all(name).stream().filter(all::contains), all.stream())
                        .distinct()
                        .toList()));
        return new FormValues(ordered);
    }

    /** The same, over what was there before. */
    FormValues over(FormValues before) {
        var both = new HashMap<>(before.values);
        both.putAll(values);
        return new FormValues(both);
    }

    /** Whether nothing was written there, nor in a part of it. */
    boolean isBlank(String name) {
        return values.keySet().stream().noneMatch(one -> one.equals(name) || one.startsWith(name + "."));
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public @Nullable String one(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /**
     * The key of the form, as the command side takes it; none where there was none.
     *
     * @throws Problem where the form was not made here: a key of ours is a UUID
     */
    Optional<String> key() {
        if (one(KEY) != null && id(KEY) == null) {
            throw Problem.malformed(
                    KEY, "idempotency.malformed", "Ce formulaire n’est plus lisible : ouvrez-le à nouveau.");
        }
        return Optional.ofNullable(id(KEY)).map(UUID::toString);
    }

    @Nullable UUID id(String name) {
        try {
            var text = one(name);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
