package fr.maillage.hours;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of opening hours that no week shows.
 *
 * @param weekdays the days of the week to which it is narrowed; empty where to none
 * @param spans when the door is open or one has to ask; empty where it is closed
 * @param comment the text's additional words; null where there are none
 */
public record Note(
        When when,
        List<Weekdays> weekdays,
        List<Span> spans,
        @Nullable String comment) {

    /** The time at which a note holds. */
    public enum When {
        /** Whenever no other rule holds. */
        OTHERWISE,
        /** On some weekdays of the month. */
        MONTHLY,
        PUBLIC_HOLIDAYS,
        /** In school holidays. Their calendar is not held here, so no day is judged by it. */
        SCHOOL_HOLIDAYS,
        /** On closed days, with words on the reason. */
        CLOSED
    }

    static List<Note> of(List<DayRule> rules) {
        return rules.stream().flatMap(rule -> of(rule).stream()).distinct().toList();
    }

    private static List<Note> of(DayRule rule) {
        var days = rule.days();
        var spans = rule.state() == null ? List.<Span>of() : rule.spans();
        var notes = new ArrayList<Note>();
        if (rule.isOtherwise()) {
            notes.add(new Note(When.OTHERWISE, days.weekdays(), spans, rule.comment()));
        }
        var narrowed = days.narrowing() ? days.weekdays() : List.<Weekdays>of();
        if (days.publicHolidays() != null) {
            notes.add(new Note(When.PUBLIC_HOLIDAYS, narrowed, spans, rule.comment()));
        }
        if (days.school()) {
            notes.add(new Note(When.SCHOOL_HOLIDAYS, narrowed, spans, rule.comment()));
        }
        var monthly = days.weekdays().stream()
                .filter(each -> each.isOfMonth() && each.offset() == 0)
                .toList();
        if (!monthly.isEmpty()) {
            notes.add(new Note(When.MONTHLY, monthly, spans, rule.comment()));
        }
        if (notes.isEmpty() && spans.isEmpty() && rule.comment() != null) {
            notes.add(new Note(When.CLOSED, days.weekdays(), spans, rule.comment()));
        }
        return notes;
    }
}
