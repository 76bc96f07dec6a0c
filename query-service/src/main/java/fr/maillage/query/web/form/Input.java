package fr.maillage.query.web.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An input of a form. Its words are the messages {@code input.<name>} and, for a hint, {@code input.<name>.hint};
 * {@code input.<name>.missing} is shown where a needed input was left blank. A form with other words for it has its
 * own, {@code act.<code>.<name>}.
 *
 * @param name its place in the body of the command, such as {@code contact.phone}
 * @param needed whether the command needs it
 * @param folded whether it stands under « facultatif »
 * @param values to choose from
 * @param words prefix of the messages for its values; a value without a message is shown as it is
 * @param sort of the {@link Lookup} that offers values and reads the answer; null where its kind is enough
 * @param also further fields of the body that its lookup fills
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

    /**
     * The name of the input for the reason where the body has no field for it: every command takes one beside its body.
     */
    public static final String REASON_BESIDE = "because";

    /** The count of people who belong to none of the values. */
    static final String OTHERS = "autres";

    /** The longest value on one line, in characters; lists of names too. */
    static final int LONGEST_LINE = 4_000;

    private static final int LONGEST_PROSE = 20_000;

    /** How it is asked, and how the answer is sent. */
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
        /** A day and two times, in the time zone of Paris: sent as the moments {@code startsAt} and {@code endsAt}. */
        SPAN,
        /** How that span is repeated, at the same local time: sent as several dates in place of the one. */
        REPEAT,
        /** A day and a time, in the time zone of Paris. */
        MOMENT,
        CHOICE,
        CHOICES,
        /** A name, with suggestions while it is written: its lookup reads it. */
        NAME,
        /** A number of people for each of its values, and for none of them: sent as a list. */
        COUNTS,
        /** Opening hours, in words or in the syntax of the national standard. */
        HOURS,
        /** The name of a territory of any scale: sent as {@code departement:62}. */
        TERRITORY,
        /** Several territories by name: sent as a list, which is never empty. */
        TERRITORIES,
        /** The id of the subject, passed in the address and never asked. */
        SUBJECT,
        /** An event of the log by its position, passed in the address and shown to be read. */
        ACTION,
        /** A known text of the record, shown to be read before answering: never sent. */
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

    /**
     * The same input, with existing messages for its values.
     *
     * @param prefix such as {@code theme.}
     */
    public Input worded(String prefix) {
        return new Input(name, kind, needed, folded, values, prefix, sort, also);
    }

    /**
     * The same input, read by the {@link Lookup} of that sort.
     *
     * @param beside further fields that the lookup fills
     */
    public Input from(String known, String... beside) {
        return new Input(name, kind, needed, folded, values, words, known, List.of(beside));
    }

    public Input asNeeded() {
        return new Input(name, kind, true, folded, values, words, sort, also);
    }

    public Input asFolded() {
        return new Input(name, kind, needed, true, values, words, sort, also);
    }

    /** The longest value, in characters: the most that the command side takes, or that lists of names need. */
    int longest() {
        return kind == Kind.PROSE ? LONGEST_PROSE : LONGEST_LINE;
    }

    /** The sorts that are counted, in order. */
    List<String> counted() {
        return Stream.concat(values.stream(), Stream.of(OTHERS)).toList();
    }

    /** Whether its value is passed in the address instead of being written. */
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

    /**
     * Whether the command side's message about a field is shown beside it.
     *
     * @param field such as {@code
     * contact.emails[0]}
     */
    boolean answersFor(String field) {
        return Stream.concat(Stream.of(name), fields().stream())
                .anyMatch(own -> field.equals(own) || field.startsWith(own + "[") || field.startsWith(own + "."));
    }
}
