package fr.maillage.query.page.form;

import java.util.List;
import java.util.stream.Stream;

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
 */
public record Input(String name, Kind kind, boolean needed, boolean folded, List<String> values, String words) {

    /** Why something is done, where its body has no place for it: sent beside the body, as every command takes it. */
    static final String REASON_BESIDE = "because";

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
        /** The name of a structure of the network: sent as its id. */
        STRUCTURE,
        STRUCTURES,
        /** The name of a venue of the network: sent as its id. */
        VENUE,
        /** A workshop to come of whoever acts: sent as its id. */
        WORKSHOP,
        /** How many people of each of its values, and of none of them: sent as a list. */
        COUNTS,
        /** Opening hours, in words or in the syntax of the national standard. */
        HOURS,
        /** The name of a label: sent with its kind, which the national standard tells. */
        LABEL,
        /** One of the labels that the venue has, by its name: sent with the kind under which it is there. */
        HELD,
        /** The name of a commune: sent as its INSEE code. */
        COMMUNE,
        /** The name of a territory of any scale: sent as {@code departement:62}. */
        TERRITORY,
        /** The same, several: sent as a list, which is never empty. */
        TERRITORIES,
        /** What it is about: an id that one comes with, never asked. */
        SUBJECT,
        /** Free words of a record, by what says them: sent as the position of the action and the field of it. */
        WORDS,
        /** An action of the log, by its position: one comes with it, and reads it. */
        ACTION,
        /** What is known of the record, to be read before one answers: never sent. */
        TOLD
    }

    public Input {
        values = List.copyOf(values);
    }

    public static Input of(Kind kind, String name) {
        return new Input(name, kind, false, false, List.of(), "choice." + name + ".");
    }

    public static Input choice(String name, List<String> values) {
        return of(Kind.CHOICE, name).among(values);
    }

    public static Input choices(String name, List<String> values) {
        return of(Kind.CHOICES, name).among(values);
    }

    public Input among(List<String> possible) {
        return new Input(name, kind, needed, folded, possible, words);
    }

    /** The same, its values in words that are there already. @param prefix such as {@code theme.} */
    public Input worded(String prefix) {
        return new Input(name, kind, needed, folded, values, prefix);
    }

    public Input asNeeded() {
        return new Input(name, kind, true, folded, values, words);
    }

    public Input asFolded() {
        return new Input(name, kind, needed, true, values, words);
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
            case LABEL, HELD -> List.of(name, "kind");
            case WORDS -> List.of(name, "position");
            case TOLD -> List.of();
            default -> name.equals(REASON_BESIDE) ? List.of() : List.of(name);
        };
    }

    /** Whether what the command side says of a field is said of it. @param field such as {@code contact.emails[0]} */
    boolean answersFor(String field) {
        return Stream.concat(Stream.of(name), fields().stream())
                .anyMatch(own -> field.equals(own) || field.startsWith(own + "[") || field.startsWith(own + "."));
    }
}
