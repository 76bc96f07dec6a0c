package fr.maillage.query.workshop;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the agenda says in French where a program would say a code. */
public final class AgendaWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.agenda", Locale.ROOT);

    private AgendaWords() {}

    /** What people call a theme. @param code of the national activity tool */
    public static String theme(String code) {
        return word("theme." + code, code);
    }

    public static String status(WorkshopStatus status) {
        return BUNDLE.getString("status." + status);
    }

    /** A sentence of the bundle with its gaps filled. */
    public static String say(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.FRENCH).format(values);
    }

    /** The log outlives the list of themes. */
    private static String word(String key, String otherwise) {
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : otherwise;
    }
}
