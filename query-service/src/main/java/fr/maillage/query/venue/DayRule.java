package fr.maillage.query.venue;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import fr.maillage.query.venue.OpeningHours.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a text of hours: on which days it applies, and what it says of them.
 *
 * @param open false where it closes ({@code off})
 * @param additive adds to the rules before it instead of replacing them
 * @param fallback holds only on days of which no rule before it speaks
 */
record DayRule(
        DaySelector days,
        List<Span> spans,
        boolean open,
        boolean additive,
        boolean fallback,
        @Nullable String remark) {

    private static final int MINUTES_PER_DAY = 24 * 60;

    /** Reads the parser's rule; empty where part of it cannot be judged. */
    static Optional<DayRule> read(Rule rule) {
        var modifier = rule.getModifier();
        var kind = modifier == null ? null : modifier.getModifier();
        var times = times(rule);
        var remark = remark(rule);
        var bare = times.isEmpty() && !rule.isTwentyfourseven() && kind == null;
        if (kind == RuleModifier.Modifier.UNKNOWN || times.stream().anyMatch(Objects::isNull) || bare) {
            return Optional.empty();
        }
        var open = kind == null || kind == RuleModifier.Modifier.OPEN;
        var spans = times.isEmpty() ? List.of(new Span(0, MINUTES_PER_DAY)) : joined(times);
        return DaySelector.read(rule)
                .map(days -> new DayRule(days, spans, open, rule.isAdditive(), rule.isFallBack(), remark));
    }

    boolean applies(LocalDate day, boolean holiday) {
        return days.contains(day, holiday);
    }

    boolean dated() {
        return days.dated();
    }

    boolean speaksOfHolidays() {
        return days.holidays() != null;
    }

    /** A day's spans once this rule is laid over those of the rules before it. */
    List<Span> over(List<Span> before) {
        if (!open) {
            return without(before);
        }
        if (!additive) {
            return spans;
        }
        var all = new ArrayList<>(before);
        all.addAll(spans);
        return joined(all);
    }

    /** Spans in order, those that overlap or touch made one: « 10 h à 13 h, 13 h à 18 h » is open at 13 h. */
    static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span :
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            if (!joined.isEmpty() && span.from() <= joined.getLast().to()) {
                var last = joined.removeLast();
                joined.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private List<Span> without(List<Span> before) {
        var left = before;
        for (var cut : spans) {
            left = left.stream()
                    .flatMap(span -> java.util.stream.Stream.of(
                            new Span(span.from(), Math.min(span.to(), cut.from())),
                            new Span(Math.max(span.from(), cut.to()), span.to())))
                    .filter(span -> span.from() < span.to())
                    .toList();
        }
        return left;
    }

    private static List<@Nullable Span> times(Rule rule) {
        return rule.getTimes() == null
                ? List.of()
                : rule.getTimes().stream().map(DayRule::span).toList();
    }

    private static @Nullable Span span(TimeSpan time) {
        var judged = time.getStartEvent() == null
                && time.getEndEvent() == null
                && !time.isOpenEnded()
                && time.getInterval() <= 0
                && time.getStart() >= 0
                && time.getEnd() >= 0
                && time.getStart() != time.getEnd();
        if (!judged) {
            return null;
        }
        var end = time.getEnd() < time.getStart() ? time.getEnd() + MINUTES_PER_DAY : time.getEnd();
        return new Span(time.getStart(), end);
    }

    private static @Nullable String remark(Rule rule) {
        var modifier = rule.getModifier();
        return modifier != null && modifier.getComment() != null ? modifier.getComment() : rule.getComment();
    }

    /** Whether a rule's holidays can be judged: public ones, without an offset. */
    static boolean judged(Holiday holiday) {
        return holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0;
    }
}
