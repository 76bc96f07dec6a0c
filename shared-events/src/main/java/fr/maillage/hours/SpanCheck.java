package fr.maillage.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.Util;
import fr.maillage.hours.HoursText.Slip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Check for spans that the parser accepts though no door can be open so. */
final class SpanCheck {

    private static final int MINUTES_PER_DAY = 24 * 60;
    /** In minutes since midnight: six o'clock of the next day, after which no night ends. */
    private static final int LATEST_NIGHT = MINUTES_PER_DAY + 6 * 60;

    private static final String LEFT_OUT = "Il est laissé de côté, le reste de la semaine est lu.";
    private static final String JOINED = "Ils sont lus ensemble.";

    private SpanCheck() {}

    /**
     * The rule without the spans that make no sense. Where none is left, its days are unknown, with the text as the
     * comment: to call them closed would be a guess. Empty where the rule only closed.
     */
    static Optional<Rule> sound(Rule given, List<Slip> slips) {
        var times = given.getTimes();
        if (times == null || times.isEmpty()) {
            return Optional.of(given);
        }
        var sound = new ArrayList<TimeSpan>();
        for (var span : times) {
            var wrong = nonsense(span);
            if (wrong == null) {
                sound.add(span);
            } else {
                slips.add(new Slip(wrong, LEFT_OUT));
            }
        }
        var joined = joined(sound, slips);
        if (joined.equals(times)) {
            return Optional.of(given);
        }
        var rule = given.copy();
        rule.setTimes(joined.isEmpty() ? null : joined);
        return joined.isEmpty() ? emptied(rule, times) : Optional.of(rule);
    }

    /** Adds a slip for spans that overlap across additive rules. They are read as they stand. */
    static void acrossRules(List<Rule> rules, List<Slip> slips) {
        var sameDays = new ArrayList<TimeSpan>();
        for (var place = 0; place < rules.size(); place++) {
            var rule = rules.get(place);
            var times = rule.getTimes() == null ? List.<TimeSpan>of() : rule.getTimes();
            if (place > 0 && rule.isAdditive() && sameDays(rule, rules.get(place - 1)) && opens(rule)) {
                for (var span : times) {
                    sameDays.stream()
                            .filter(other -> overlap(other, span))
                            .findFirst()
                            .ifPresent(other -> slips.add(overlapping(other, span)));
                }
            } else {
                sameDays.clear();
            }
            sameDays.addAll(times);
        }
    }

    private static Optional<Rule> emptied(Rule rule, List<TimeSpan> times) {
        if (!opens(rule)) {
            return Optional.empty();
        }
        var given = rule.getModifier() == null ? null : rule.getModifier().getComment();
        var unknown = new RuleModifier();
        unknown.setModifier(RuleModifier.Modifier.UNKNOWN);
        unknown.setComment(
                given != null
                        ? given
                        : String.join(
                                ",", times.stream().map(TimeSpan::toString).toList()));
        rule.setModifier(unknown);
        return Optional.of(rule);
    }

    private static boolean opens(Rule rule) {
        var kind = rule.getModifier() == null ? null : rule.getModifier().getModifier();
        return kind != RuleModifier.Modifier.OFF && kind != RuleModifier.Modifier.CLOSED;
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

    /** The spans in their order, with overlapping ones made one. */
    private static List<TimeSpan> joined(List<TimeSpan> given, List<Slip> slips) {
        var joined = new ArrayList<TimeSpan>();
        for (var span : given) {
            var added = span;
            for (var other : List.copyOf(joined)) {
                if (overlap(other, added)) {
                    slips.add(overlapping(other, span));
                    joined.remove(other);
                    added = both(other, added);
                }
            }
            joined.add(added);
        }
        if (joined.size() < given.size()) {
            joined.sort(Comparator.comparingInt(TimeSpan::getStart));
        }
        return joined;
    }

    private static TimeSpan both(TimeSpan one, TimeSpan other) {
        var both = one.copy();
        both.setStart(Math.min(one.getStart(), other.getStart()));
        both.setEnd(Math.max(one.getEnd(), other.getEnd()));
        return both;
    }

    private static Slip overlapping(TimeSpan one, TimeSpan other) {
        return one.equals(other)
                ? new Slip("L'horaire « " + one + " » est donné deux fois le même jour.", "Il est lu une fois.")
                : new Slip("Les horaires « " + one + " » et « " + other + " » se chevauchent le même jour.", JOINED);
    }

    private static boolean overlap(TimeSpan one, TimeSpan other) {
        return isPlain(one) && isPlain(other) && one.getStart() < other.getEnd() && other.getStart() < one.getEnd();
    }

    private static boolean isPlain(TimeSpan span) {
        return isFixed(span) && !span.isOpenEnded() && span.getInterval() <= 0;
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
