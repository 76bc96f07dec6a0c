package fr.maillage.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import fr.maillage.hours.Span.State;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a text of hours: the days on which it applies, and the spans that it gives them.
 *
 * @param spans the times at which it holds: the whole day where it names none
 * @param state null where it closes ({@code off})
 * @param additive adds to the rules before it instead of replacing them
 * @param fallback holds only while the rules before it are closed
 * @param whole whether all of it was judged; else its days are unknown
 * @param comment its additional words; null where there are none
 */
record DayRule(
        DaySelector days,
        List<Span> spans,
        @Nullable State state,
        boolean additive,
        boolean fallback,
        boolean whole,
        @Nullable String comment) {

    static DayRule read(Rule rule) {
        var times = rule.getTimes() == null ? List.<TimeSpan>of() : rule.getTimes();
        var comment = comment(rule);
        var whole = times.stream().allMatch(DayRule::isJudged);
        var state = whole ? state(rule, times) : State.UNKNOWN;
        var shown = state == null ? State.OPEN : state;
        var spans = times.isEmpty() || !whole
                ? List.of(new Span(0, Span.MINUTES_PER_DAY, shown, comment))
                : Span.joined(times.stream()
                        .flatMap(time -> spans(time, shown, comment))
                        .toList());
        return new DayRule(DaySelector.read(rule), spans, state, rule.isAdditive(), rule.isFallBack(), whole, comment);
    }

    boolean applies(LocalDate day, boolean holiday) {
        return days.contains(day, holiday);
    }

    /** Whether it opens the door on days that are known. */
    boolean opens() {
        return state != null && !days.onlySchoolHolidays();
    }

    /** Whether it says that one has to ask, on all days without another rule. */
    boolean isOtherwise() {
        return fallback
                && state == State.UNKNOWN
                && spans.size() == 1
                && spans.getFirst().isWholeDay();
    }

    /** Whether it hides all rules before it: a bare comment as a rule of its own. */
    boolean hidesAll() {
        return state == State.UNKNOWN
                && !fallback
                && !additive
                && days.isEveryDay()
                && spans.getFirst().isWholeDay();
    }

    /** A day's spans after this rule, from those of the rules before it. */
    List<Span> over(List<Span> before) {
        if (state == null) {
            // A fallback that closes says nothing of the hours that are given.
            return fallback ? before : Span.without(before, spans);
        }
        if (fallback) {
            return together(before, Span.without(spans, before));
        }
        return additive ? together(Span.without(before, spans), spans) : spans;
    }

    private static List<Span> together(List<Span> some, List<Span> others) {
        return Span.joined(Stream.concat(some.stream(), others.stream()).toList());
    }

    /**
     * The state of a rule; null where it closes. As the syntax has it, a comment alone makes unknown. Days without
     * hours are not known to be open all day.
     */
    private static @Nullable State state(Rule rule, List<TimeSpan> times) {
        var modifier = rule.getModifier();
        return switch (modifier == null ? null : modifier.getModifier()) {
            case OFF, CLOSED -> null;
            case OPEN -> State.OPEN;
            case UNKNOWN -> State.UNKNOWN;
            case null -> {
                var commented = modifier != null && modifier.getComment() != null;
                var bare = times.isEmpty() && !rule.isTwentyfourseven();
                yield commented || bare ? State.UNKNOWN : State.OPEN;
            }
        };
    }

    /** Whether a time can be judged. Sunrise and sunset are not held here, and departure times are no opening hours. */
    private static boolean isJudged(TimeSpan time) {
        return time.getStartEvent() == null && time.getEndEvent() == null && time.getInterval() <= 0;
    }

    private static Stream<Span> spans(TimeSpan time, State state, @Nullable String comment) {
        var spans = Stream.<Span>builder();
        var start = time.getStart();
        var end = time.getEnd() == TimeSpan.UNDEFINED_TIME ? start : time.getEnd();
        var until = end < start ? end + Span.MINUTES_PER_DAY : end;
        if (start < until) {
            spans.add(new Span(start, until, state, comment));
        }
        if (time.isOpenEnded() && until < Span.MINUTES_PER_DAY) {
            spans.add(new Span(until, Span.MINUTES_PER_DAY, State.UNKNOWN, comment));
        }
        return spans.build();
    }

    private static @Nullable String comment(Rule rule) {
        var modifier = rule.getModifier();
        return modifier != null && modifier.getComment() != null ? modifier.getComment() : rule.getComment();
    }
}
