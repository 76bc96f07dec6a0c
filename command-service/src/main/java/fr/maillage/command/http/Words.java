package fr.maillage.command.http;

import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.command.values.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * The wordings of messages in one language. Only the gaps of a wording are read as such ({@code {0}}, {@code {0,day}}); all
 * else in it is text as it stands, apostrophes and braces too.
 */
public enum Words {
    /** The language of all who ask for none, or for another one. */
    FRENCH(Locale.FRENCH),
    ENGLISH(Locale.ENGLISH);

    /** A bundle in which a language lacks a wording says it in French, never in the language of the machine. */
    private static final Control FRENCH_OTHERWISE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern GAP = Pattern.compile("\\{(\\d)(?:,(day|moment|period|list|start))?}");

    /** In characters: how much of a message fits where it may be no longer. */
    private static final int START = 1_500;

    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
    }

    /** The language that a request asks for by {@code Accept-Language}. */
    public static Words of(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null) {
            return FRENCH;
        }
        try {
            var spoken = Arrays.stream(values()).map(Words::tag).toList();
            var found = Locale.lookupTag(LanguageRange.parse(asked), spoken);
            return found == null ? FRENCH : values()[spoken.indexOf(found)];
        } catch (IllegalArgumentException malformed) {
            return FRENCH;
        }
    }

    /** The language itself. */
    public Locale locale() {
        return locale;
    }

    /** The tag of the language, such as {@code fr}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The message in this language. */
    public String of(Message message) {
        return message.room().isEmpty()
                ? message.key()
                : GAP.matcher(pattern(message))
                        .replaceAll(gap -> Matcher.quoteReplacement(filled(gap, message.args())));
    }

    private String pattern(Message message) {
        try {
            var bundle = Reason.class.getPackageName() + "." + message.room() + ".refusals";
            return ResourceBundle.getBundle(bundle, locale, FRENCH_OTHERWISE).getString(message.key());
        } catch (MissingResourceException ofAnotherVersion) {
            return message.code();
        }
    }

    private String filled(MatchResult gap, List<Object> args) {
        var place = Integer.parseInt(gap.group(1));
        if (place >= args.size()) {
            return gap.group();
        }
        var arg = args.get(place);
        return switch (gap.group(2)) {
            case null -> text(arg, " ");
            case "list" -> text(arg, ", ");
            case "start" -> Wording.excerpt(text(arg, " "), START);
            case "day" -> of(DateWords.day(LocalDate.parse(arg.toString()), locale));
            case "moment" -> of(DateWords.moment(instant(arg), locale));
            default -> of(DateWords.period(instant(arg), instant(args.get(place + 1)), locale));
        };
    }

    private static Instant instant(Object arg) {
        return Instant.parse(arg.toString());
    }

    private String text(Object arg, String between) {
        return switch (arg) {
            case Message message -> of(message);
            case List<?> each -> each.stream().map(one -> text(one, between)).collect(Collectors.joining(between));
            default -> arg.toString();
        };
    }
}
