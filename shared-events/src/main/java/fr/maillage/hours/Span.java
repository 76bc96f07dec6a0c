package fr.maillage.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a day on which the hours say open or unknown.
 *
 * @param from minutes since midnight
 * @param to minutes since the same midnight: above 1,440 where it ends the next day
 * @param comment the text's additional words, such as « sur rendez-vous »; null where there are none
 */
public record Span(int from, int to, State state, @Nullable String comment) {

    static final int MINUTES_PER_DAY = 24 * 60;

    /** The state of a door that the hours do not call closed. */
    public enum State {
        OPEN,
        /** Neither open nor closed for certain: on appointment, open end, a comment that has to be read. */
        UNKNOWN
    }

    /** A stretch during which the door is open. */
    public Span(int from, int to) {
        this(from, to, State.OPEN, null);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it is one whole day. */
    public boolean isWholeDay() {
        return from == 0 && to == MINUTES_PER_DAY;
    }

    boolean covers(int minute) {
        return from <= minute && minute < to;
    }

    Span later(int minutes) {
        return new Span(from + minutes, to + minutes, state, comment);
    }

    private boolean says(Span other) {
        return state == other.state && Objects.equals(comment, other.comment);
    }

    /**
     * The spans in order. Spans that touch and say the same become one: « 10 h à 13 h, 13 h à 18 h » is open at 13 h.
     */
    static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span :
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from <= last.to && span.says(last)) {
                joined.removeLast();
                joined.add(new Span(last.from, Math.max(last.to, span.to), last.state, last.comment));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }

    /** The rest of the spans after others are cut out of them. */
    static List<Span> without(List<Span> spans, List<Span> cuts) {
        var left = spans;
        for (var cut : cuts) {
            left = left.stream()
                    .flatMap(span -> Stream.of(
                            new Span(span.from, Math.min(span.to, cut.from), span.state, span.comment),
                            new Span(Math.max(span.from, cut.to), span.to, span.state, span.comment)))
                    .filter(span -> span.from < span.to)
                    .toList();
        }
        return left;
    }
}
