package fr.maillage.command.values;

import fr.maillage.command.Message;
import fr.maillage.privacy.PersonalTrace;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The check of texts written by people. They are kept as they are (HTML stays text, pages escape it), except that outer
 * spaces are dropped and line ends and Unicode get one form. Text that no screen can show is refused.
 */
public final class Wording {

    /**
     * Control characters except tab and ends of lines, lone surrogates, marks of a broken encoding, and reversals of
     * reading order.
     */
    private static final Pattern UNREADABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\ufffd\\ufffe\\uffff\\u202a-\\u202e\\u2066-\\u2069&&[^\\t\\n\\r]]");

    private static final Pattern ENDS_OF_LINES = Pattern.compile("\\r\\n?|\\n");

    /** In characters: what is repeated to a caller of its own text. */
    private static final int EXCERPT = 40;

    /** The most characters of a name, a title or another line: the usual width of such a column in other tools. */
    public static final int LINE = 255;

    /** The most characters of a reason or a purpose: a few sentences. */
    public static final int REASON = 500;

    /** In UTF-16 units: the length of any text before it is read, which is twice that of the longest one afterwards. */
    public static final int LONGEST = 40_000;

    private Wording() {}

    /**
     * A text of one line.
     *
     * @param most largest length, in characters
     */
    public static Checked<String> line(String given, int most) {
        var checked = prose(given, most);
        var text = checked.value();
        return text != null && text.indexOf('\n') >= 0 ? Checked.wrong(ValueReason.TEXT_LINES) : checked;
    }

    /**
     * A text of any number of lines.
     *
     * @param most largest length, in characters
     */
    public static Checked<String> prose(String given, int most) {
        if (UNREADABLE.matcher(given).find()) {
            return Checked.wrong(ValueReason.TEXT_UNREADABLE);
        }
        var text = Normalizer.normalize(ENDS_OF_LINES.matcher(given.strip()).replaceAll("\n"), Normalizer.Form.NFC);
        var length = text.codePointCount(0, text.length());
        if (length > most) {

            return Checked.wrong(tooLong(length, most));
        }
        return text.isEmpty() ? Checked.nothing() : Checked.of(text, PersonalTrace.in(text));
    }

    /**
     * The violation of a text that is too long.
     *
     * @param length its length, in characters
     * @param most largest length, in characters
     */
    public static Message tooLong(int length, int most) {
        return ValueReason.TEXT_LONG.with(length, most);
    }

    /** The beginning of a given text, short enough to be repeated in a message. */
    public static String excerpt(String given) {
        return excerpt(UNREADABLE.matcher(given.strip()).replaceAll("?"), EXCERPT);
    }

    /**
     * The beginning of a text that is only shown.
     *
     * @param most largest length, in characters
     */
    public static String excerpt(String given, int most) {
        return given.codePointCount(0, given.length()) <= most
                ? given
                : given.substring(0, given.offsetByCodePoints(0, most)) + "…";
    }
}
