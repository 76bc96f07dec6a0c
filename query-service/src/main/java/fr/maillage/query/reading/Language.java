package fr.maillage.query.reading;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of an answer: French, unless a page is asked for in English. */
public final class Language {

    /** All languages. The first one counts where none is asked for. */
    public static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** The query parameter that names the language of a page. */
    public static final String PARAMETER = "lang";

    private static final Control PARTS = new BundleParts();

    private Language() {}

    /** The language of the request being answered. */
    public static Locale current() {
        var context = LocaleContextHolder.getLocaleContext();
        return of(context == null ? null : context.getLocale());
    }

    /** The language of ours that is asked for; the first of {@link #ALL} where none is. */
    public static Locale of(@Nullable Locale asked) {
        return asked != null && ALL.stream().anyMatch(one -> one.getLanguage().equals(asked.getLanguage()))
                ? Locale.of(asked.getLanguage())
                : ALL.getFirst();
    }

    /** The bundle of that name, in the language of the request being answered. */
    public static ResourceBundle bundle(String name) {
        return bundle(name, current());
    }

    /**
     * The bundle of that name. A text that is missing in a language is in French, never in the language of the machine.
     *
     * @throws java.util.MissingResourceException where there is none
     */
    public static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, PARTS);
    }

    /** A sentence of a bundle with its gaps filled. */
    public static String say(String bundle, String key, @Nullable Object... values) {
        return new MessageFormat(bundle(bundle).getString(key), current()).format(values);
    }

    /** A sentence of a service as pages write it: with the apostrophe ’. */
    public static String typeset(String sentence) {
        return sentence.replace('\'', '’');
    }

    /** Names as people list them: {@code A, B et C}. */
    public static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + conjunction() + names.getLast();
    }

    /** The text between the last two of several names: {@code  et }, with its spaces. */
    public static String conjunction() {
        return " " + bundle("days").getString("and") + " ";
    }
}
