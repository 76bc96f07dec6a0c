package fr.maillage.query.web.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a form asks for. Its words are the messages {@code input.<name>} and, where there is more to say,
 * {@code input.<name>.hint}; {@code input.<name>.missing} is said where it was left blank and
 * is needed; a form that calls it otherwise has its own, {@code act.<code>.<name>}.
 *
 * @param name its place in the body sent on, such as {@code contact.phone}
 * @param needed whether nothing can be done without it
 * @param folded whether it is asked under « facultatif » only
 * @param values to choose from
 * @param words what the messages of its values begin with; those that have none are words themselves
 * @param sort of the {@link Lookup} that offers values and reads what was written; null where its kind says it all
 * @param also fields of the body that its lookup fills beside its own
 */
public record Input(
        String name,
        Kind kind,
        boolean needed,
        boolean folded,
        List<String> values,
        String words,
        @Nullable String sort,
        List<String> also) {

    /** Why something is done, where its body has no place for it: sent beside the body, as every command takes it. */
    public static final String REASON_BESIDE = "because";

    /** What is counted beside the values. */
    static final String OTHERS = "autres";

    /** Of whatever is written on one line, lists of names too. In characters. */
    static final int LONGEST_LINE = 4_000;

    private static final int LONGEST_PROSE = 20_000;

    /** How it is asked, and what becomes of the answer. */
    public enum Kind {
        LINE,
        PROSE,
        EMAIL,
        PHONE,
        SITE,
        /** A whole number. */
        NUMBER,
        /** A number with decimals, written with a comma or a point. */
        DECIMAL,
        DAY,
        /** A day and two times of it: sent as the moments {@code startsAt} and {@code endsAt}, of Paris. */
        SPAN,
        /** How that is repeated, at the same time of the clock: sent as several dates in the place of one. */
        REPEAT,
        /** A day and a time of it, of Paris. */
        MOMENT,
        CHOICE,
        CHOICES,
        /** A name, suggested while it is written: read by its lookup. */
        NAME,
        /** How many people of each of its values, and of none of them: sent as a list. */
        COUNTS,
        /** Opening hours, in words or in the syntax of the national standard. */
        HOURS,
        /** The name of a territory of any scale: sent as {@code departement:62}. */
        TERRITORY,
        /** The same, several: sent as a list, which is never empty. */
        TERRITORIES,
        /** What it is about: an id that one comes with, never asked. */
        SUBJECT,
        /** An action of the log, by its position: one comes with it, and reads it. */
        ACTION,
        /** What is known of the record, to be read before one answers: never sent. */
        TOLD
    }

    public Input {
        values = List.copyOf(values);
        also = List.copyOf(also);
    }

    public static Input of(Kind kind, String name) {
        return new Input(name, kind, false, false, List.of(), "choice." + name + ".", null, List.of());
    }

    public static Input choice(String name, List<String> values) {
        return of(Kind.CHOICE, name).among(values);
    }

    public static Input choices(String name, List<String> values) {
        return of(Kind.CHOICES, name).among(values);
    }

    public Input among(List<String> possible) {
        return new Input(name, kind, needed, folded, possible, words, sort, also);
    }

    /** The same, its values in words that are there already. @param prefix such as {@code theme.} */
    public Input worded(String prefix) {
        return new Input(name, kind, needed, folded, values, prefix, sort, also);
    }

    /** The same, of a sort that a {@link Lookup} knows. @param beside fields that it fills too */
    public Input from(String known, String... beside) {
        return new Input(name, kind, needed, folded, values, words, known, List.of(beside));
    }

    public Input asNeeded() {
        return new Input(name, kind, true, folded, values, words, sort, also);
    }

    public Input asFolded() {
        return new Input(name, kind, needed, true, values, words, sort, also);
    }

    /** What somebody may write in it, in characters: as much as the command side takes at most, or than names of many need. */
    int longest() {
        return kind == Kind.PROSE ? LONGEST_PROSE : LONGEST_LINE;
    }

    /** What is counted, one after the other. */
    List<String> counted() {
        return Stream.concat(values.stream(), Stream.of(OTHERS)).toList();
    }

    /** Whether one comes with its value rather than writing it. */
    boolean carried() {
        return kind == Kind.SUBJECT || kind == Kind.ACTION;
    }

    /** The fields of the body that it fills. */
    List<String> fields() {
        return switch (kind) {
            case SPAN -> List.of("startsAt", "endsAt");
            case REPEAT -> List.of("dates");
            case TOLD -> List.of();
            default ->
                name.equals(REASON_BESIDE)
                        ? List.of()
                        : Stream.concat(Stream.of(name), also.stream()).toList();
        };
    }

    /** Whether what the command side says of a field is said of it. @param field such as {@code contact.emails[0]} */
    boolean answersFor(String field) {
        return Stream.concat(Stream.of(name), fields().stream())
                .anyMatch(own -> field.equals(own) || field.startsWith(own + "[") || field.startsWith(own + "."));
    }
}
