package fr.maillage.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.OpeningHoursParserTokenManager;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.SimpleCharStream;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import fr.maillage.events.Hours;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of opening hours, as it was read. The text as written is always kept; spans that no door can keep are left out
 * of the rules.
 *
 * <p>One slip does not hide the week: a day whose only span makes no sense is {@code unknown}, the other days stay.
 */
public final class HoursText {

    /** Hours at which no door is known to open: they are neither open nor closed. */
    public static final String NOT_TOLD = "unknown \"" + ForReaders.NOT_TOLD + "\"";

    private static final String EXAMPLE = "Exemple : Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00.";
    private static final int EXCERPT = 40;

    /** The parser counts columns from the last end of a line, and a tab as several. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]");

    private final String raw;
    private final List<Rule> rules;
    private final List<Slip> slips;
    private final @Nullable String error;

    private HoursText(String raw, List<Rule> rules, List<Slip> slips, @Nullable String error) {
        this.raw = raw;
        this.rules = List.copyOf(rules);
        this.slips = List.copyOf(slips);
        this.error = error;
    }

    /**
     * An error in a text: hours that no door can keep.
     *
     * @param wrong the error, in French
     * @param remedy how the rest is read all the same, in French
     */
    public record Slip(String wrong, String remedy) {}

    /** Reads a text of any kind; {@link #error()} tells where nothing of it can be read. */
    public static HoursText read(String written) {
        var raw = written.strip();
        var line = SPACE.matcher(raw).replaceAll(" ");
        try {
            var rules = new OpeningHoursParser(words(line))
                    .rules(false).stream().filter(rule -> !rule.isEmpty()).toList();
            return rules.isEmpty() ? unreadable(raw, "Horaires vides. " + EXAMPLE) : kept(raw, rules);
        } catch (OpeningHoursParseException unreadable) {
            return unreadable(raw, from(raw, after(line, unreadable.getColumn())));
        } catch (TokenMgrError unreadable) {
            return unreadable(raw, from(raw, 0));
        }
    }

    /** Recorded hours, read again where nothing could be read of them: the parser may have improved since. */
    public static Hours again(Hours recorded) {
        return recorded.normalized() == null ? read(recorded.raw()).recorded() : recorded;
    }

    /** The hours to be recorded: the text, and its normal form or the reason why there is none. */
    public Hours recorded() {
        return new Hours(raw, error == null ? normalized() : null, error);
    }

    private String normalized() {
        return written(rules.stream().flatMap(Portable::rules).toList());
    }

    /**
     * The text for readers that judge it themselves and should judge as we do: see {@link ForReaders}. The text as it
     * was given where nothing of it is understood.
     */
    public String forReaders() {
        return error == null ? written(ForReaders.rules(rules)) : raw;
    }

    /** The text of {@link #forReaders()} where it is not the same in other words: a rule is told in words, or added. */
    public Optional<String> told() {
        return Optional.of(forReaders())
                .filter(text -> !text.equals(raw) && !text.equals(written(ForReaders.respelled(rules))));
    }

    private String written(List<Rule> those) {
        var text = Util.rulesToOpeningHoursString(those);
        // The parser does not read all that it writes.
        return read(text).error == null ? text : raw;
    }

    /** The reason why nothing of it can be read, in French; null where something can. */
    public @Nullable String error() {
        return error;
    }

    /** The errors that were left out or put right to read the rest. */
    public List<Slip> slips() {
        return slips;
    }

    List<Rule> rules() {
        return rules;
    }

    private static HoursText kept(String raw, List<Rule> rules) {
        var slips = new ArrayList<Slip>();
        var kept = rules.stream()
                .map(rule -> SpanCheck.sound(rule, slips))
                .flatMap(Optional::stream)
                .toList();
        SpanCheck.acrossRules(kept, slips);
        return kept.stream().anyMatch(rule -> rule.getTimes() != null || rules.contains(rule))
                ? new HoursText(raw, kept, slips, null)
                : unreadable(raw, slips.getFirst().wrong());
    }

    private static HoursText unreadable(String raw, String error) {
        return new HoursText(raw, List.of(), List.of(), error);
    }

    private static String from(String raw, int place) {
        var rest = raw.substring(Math.clamp(place, 0, raw.length())).strip();
        var end =
                rest.codePointCount(0, rest.length()) <= EXCERPT ? rest.length() : rest.offsetByCodePoints(0, EXCERPT);
        return "Horaires illisibles à partir de « " + rest.substring(0, end) + (end < rest.length() ? "…" : "") + " ». "
                + EXAMPLE;
    }

    /** The start of the word that is not understood. The parser names the column of the last one before it. */
    private static int after(String line, int column) {
        var words = words(line);
        var word = words.getNextToken();
        while (word.kind != OpeningHoursParserTokenManager.EOF && word.beginColumn <= column) {
            word = words.getNextToken();
        }
        var ended = word.kind == OpeningHoursParserTokenManager.EOF;
        // At the end of the line, the end of something begun is missing: a quotation, or a last word.
        var place = ended ? Math.max(line.lastIndexOf('"'), 0) : word.beginColumn - 1;
        while (place > 0 && Character.isLetter(line.charAt(place)) && Character.isLetter(line.charAt(place - 1))) {
            place--;
        }
        return place;
    }

    private static OpeningHoursParserTokenManager words(String line) {
        return new OpeningHoursParserTokenManager(
                new SimpleCharStream(new StringReader(line), 1, 1, line.length() + 1));
    }
}
