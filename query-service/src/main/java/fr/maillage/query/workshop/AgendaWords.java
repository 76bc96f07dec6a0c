package fr.maillage.query.workshop;

import fr.maillage.query.reading.Language;

/** What the agenda says in French where a program would say a code. */
public final class AgendaWords {

    private AgendaWords() {}

    /** What people call a theme. @param code of the national activity tool */
    public static String theme(String code) {
        return word("theme." + code, code);
    }

    public static String status(WorkshopStatus status) {
        return say("status." + status);
    }

    /** A sentence of the bundle with its gaps filled. */
    public static String say(String key, Object... values) {
        return Language.say("agenda", key, values);
    }

    /** The log outlives the list of themes. */
    private static String word(String key, String otherwise) {
        return Language.bundle("agenda").containsKey(key) ? say(key) : otherwise;
    }
}
