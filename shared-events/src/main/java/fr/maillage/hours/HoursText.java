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
 * A text of opening hours, read: what was written is always kept, and what no door can keep is left out of the rest.
 *
 * <p>One slip does not hide the week: a day whose only span makes no sense is {@code unknown}, the other days stay.
 */
public final class HoursText {

    /** Hours of which no door is known to open: what is not said is neither open nor closed. */
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
     * Something in a text that no door can keep.
     *
     * @param wrong what is wrong, in French
     * @param remedy how the rest is read all the same, in French
     */
    public record Slip(String wrong, String remedy) {}

    /** Reads a text of any kind. */
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

    /** Recorded hours of which nothing could be read, read again: the reading may have learnt since. */
    public static Hours again(Hours recorded) {
        return recorded.normalized() == null ? read(recorded.raw()).recorded() : recorded;
    }

    /** The hours as they are recorded: the text, and what was read of it or why nothing was. */
    public Hours recorded() {
        return new Hours(raw, error == null ? normalized() : null, error);
    }

    private String normalized() {
        return written(rules.stream().flatMap(Portable::rules).toList());
    }

    /**
     * The text for those who judge it themselves, and are to judge as we do: see {@link ForReaders}. As it was given where
     * nothing of it is understood.
     */
    public String forReaders() {
        return error == null ? written(ForReaders.rules(rules)) : raw;
    }

    /** What {@link #forReaders()} says where that is not the same in other words: a rule is told in words, or added. */
    public Optional<String> told() {
        return Optional.of(forReaders())
                .filter(text -> !text.equals(raw) && !text.equals(written(ForReaders.respelled(rules))));
    }

    private String written(List<Rule> those) {
        var text = Util.rulesToOpeningHoursString(those);
        // The parser does not read all that it writes.
        return read(text).error == null ? text : raw;
    }

    /** Why nothing can be read of it, in French; null where something can. */
    public @Nullable String error() {
        return error;
    }

    /** What was left out or put right to read the rest. */
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

    /** Where the word starts that is not understood: the parser names the column of the last one before it. */
    private static int after(String line, int column) {
        var words = words(line);
        var word = words.getNextToken();
        while (word.kind != OpeningHoursParserTokenManager.EOF && word.beginColumn <= column) {
            word = words.getNextToken();
        }
        var ended = word.kind == OpeningHoursParserTokenManager.EOF;
        // At the end, what is missing is the end of what was begun: a quotation, or a last word.
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
