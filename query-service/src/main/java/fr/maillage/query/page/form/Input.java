package fr.maillage.query.page.form;

import java.util.List;

/**
 * Something that a form asks for. Its words are the messages {@code input.<name>} and, where there is more to say,
 * {@code input.<name>.hint}; {@code input.<name>.missing} is said where it was left blank and is needed; a form that calls it otherwise has its own, {@code act.<code>.<name>}.
 *
 * @param name its place in the body sent on, such as {@code contact.phone}
 * @param needed whether nothing can be done without it
 * @param folded whether it is asked under « facultatif » only
 * @param values to choose from; their words are the messages {@code choice.<value>}, or the values themselves
 */
public record Input(String name, Kind kind, boolean needed, boolean folded, List<String> values) {

    /** How it is asked, and what becomes of the answer. */
    public enum Kind {
        LINE,
        PROSE,
        EMAIL,
        PHONE,
        SITE,
        /** A whole number. */
        NUMBER,
        DAY,
        /** A day and two times of it: sent as the moments {@code startsAt} and {@code endsAt}, of Paris. */
        SPAN,
        /** A day and a time of it, of Paris. */
        MOMENT,
        CHOICE,
        CHOICES,
        /** The name of a structure of the network: sent as its id. */
        STRUCTURE,
        STRUCTURES,
        /** One of the venues of whoever acts: sent as its id. */
        VENUE,
        /** The name of a commune: sent as its INSEE code. */
        COMMUNE,
        /** The name of a territory of any scale: sent as {@code departement:62}. */
        TERRITORY,
        /** What it is about: an id that one comes with, never asked. */
        SUBJECT,
        /** An action of the log, by its position: one comes with it, and reads it. */
        ACTION,
        /** What is known of the record, to be read before one answers: never sent. */
        TOLD
    }

    public Input {
        values = List.copyOf(values);
    }

    public static Input of(Kind kind, String name) {
        return new Input(name, kind, false, false, List.of());
    }

    public static Input choice(String name, List<String> values) {
        return new Input(name, Kind.CHOICE, false, false, values);
    }

    public static Input choices(String name, List<String> values) {
        return new Input(name, Kind.CHOICES, false, false, values);
    }

    public Input asNeeded() {
        return new Input(name, kind, true, folded, values);
    }

    public Input asFolded() {
        return new Input(name, kind, needed, true, values);
    }

    /** Whether one comes with its value rather than writing it. */
    boolean carried() {
        return kind == Kind.SUBJECT || kind == Kind.ACTION;
    }

    /** Whether what the command side says of a field is said of it. @param field such as {@code contact.emails[0]} */
    boolean answersFor(String field) {
        return kind == Kind.SPAN
                ? field.equals("startsAt") || field.equals("endsAt")
                : field.equals(name) || field.startsWith(name + "[") || field.startsWith(name + ".");
    }
}
