package fr.maillage.command.values;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.OpeningHoursParserTokenManager;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.SimpleCharStream;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import fr.maillage.events.Hours;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opening hours in OpenStreetMap's syntax. What was written is always kept, also where it cannot be read. */
public final class OpeningHours {

    public static final int MOST_CHARACTERS = 1_000;

    private static final String EXAMPLE = "Exemple : Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00.";
    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final int LATEST_NIGHT = MINUTES_PER_DAY + 6 * 60;

    private OpeningHours() {}

    /** The hours where they can be read and make sense. */
    public static Checked<Hours> check(String given) {
        var text = Wording.prose(given, MOST_CHARACTERS);
        if (text.value() == null) {
            return new Checked<>(null, text.fault());
        }
        var hours = read(text.value());
        return hours.error() == null ? Checked.of(hours) : Checked.wrong("hours.unreadable", hours.error());
    }

    /** The hours, with a French sentence in {@link Hours#error()} where they cannot be read or make no sense. */
    public static Hours read(String given) {
        var raw = given.strip();
        try {
            var letters = new SimpleCharStream(new StringReader(raw), 1, 1, raw.length() + 1);
            var rules = new OpeningHoursParser(new OpeningHoursParserTokenManager(letters))
                    .rules(false).stream().filter(rule -> !rule.isEmpty()).toList();
            return nonsense(rules)
                    .map(error -> new Hours(raw, null, error))
                    .orElseGet(() -> new Hours(raw, Util.rulesToOpeningHoursString(rules), null));
        } catch (OpeningHoursParseException unreadable) {
            return new Hours(raw, null, from(raw, unreadable.getColumn()));
        } catch (TokenMgrError unreadable) {
            return new Hours(raw, null, from(raw, 0));
        }
    }

    private static String from(String raw, int column) {
        // The parser names the last word that it understood; what follows is where a person has to look.
        var rest = raw.substring(Math.clamp(column, 0, raw.length()));
        return "Horaires illisibles à partir de « " + Wording.excerpt(rest) + " ». " + EXAMPLE;
    }

    /** What the parser lets through though no door can be open so. */
    private static Optional<String> nonsense(List<Rule> rules) {
        if (rules.isEmpty()) {
            return Optional.of("Horaires vides. " + EXAMPLE);
        }
        var sameDays = new ArrayList<TimeSpan>();
        for (var place = 0; place < rules.size(); place++) {
            var rule = rules.get(place);
            var adds = place > 0 && rule.isAdditive() && sameDays(rule, rules.get(place - 1));
            if (!adds) {
                sameDays.clear();
            }
            for (var span : rule.getTimes() == null ? List.<TimeSpan>of() : rule.getTimes()) {
                var error = nonsense(span);
                if (error != null) {
                    return Optional.of(error);
                }
                sameDays.add(span);
            }
            var overlap = overlap(sameDays);
            if (overlap.isPresent()) {
                return overlap;
            }
        }
        return Optional.empty();
    }

    private static @Nullable String nonsense(TimeSpan span) {
        if (!isFixed(span)) {
            return span.isOpenEnded() || span.getStartEvent() != null || span.getEndEvent() != null
                    ? null
                    : "L'horaire « " + span + " » n'a pas de fin.";
        }
        if (span.getEnd() == span.getStart()) {
            return "L'horaire « " + span + " » commence et finit à la même heure.";
        }
        return span.getEnd() > LATEST_NIGHT ? "L'horaire « " + span + " » finit avant de commencer." : null;
    }

    private static Optional<String> overlap(List<TimeSpan> spans) {
        var fixed = spans.stream()
                .filter(OpeningHours::isFixed)
                .sorted(Comparator.comparingInt(TimeSpan::getStart))
                .toList();
        for (var next = 1; next < fixed.size(); next++) {
            if (fixed.get(next).getStart() < fixed.get(next - 1).getEnd()) {
                return Optional.of("Les horaires « " + fixed.get(next - 1) + " » et « " + fixed.get(next)
                        + " » se chevauchent le même jour.");
            }
        }
        return Optional.empty();
    }

    private static boolean isFixed(TimeSpan span) {
        return span.getStartEvent() == null && span.getEndEvent() == null && span.getEnd() != TimeSpan.UNDEFINED_TIME;
    }

    private static boolean sameDays(Rule one, Rule other) {
        return Util.equals(one.getDays(), other.getDays())
                && Util.equals(one.getDates(), other.getDates())
                && Util.equals(one.getWeeks(), other.getWeeks())
                && Util.equals(one.getYears(), other.getYears())
                && Util.equals(one.getHolidays(), other.getHolidays());
    }
}
