package fr.maillage.query.page;

import fr.maillage.events.Hours;
import fr.maillage.query.venue.OpeningHours;
import fr.maillage.query.venue.OpeningHours.Now;
import fr.maillage.query.venue.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opening hours as a person at the desk would say them. */
public final class HoursInWords {

    private final Texts texts;
    private final DatesInWords dates;

    HoursInWords(Texts texts, DatesInWords dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /**
     * What a moment is like at the door.
     *
     * @param open null where it cannot be told
     * @param words « Ouvert jusqu’à 18 h », « Fermé, ouvre à 13 h 30 », « Horaires inconnus » …
     */
    public record Door(@Nullable Boolean open, String words) {

        /** The sign that stands beside the words. */
        public String sign() {
            return open == null ? "inconnu" : open ? "fait" : "ferme";
        }

        /** The colour of sign and words. */
        public String css() {
            return open != null && open ? "ok" : "";
        }
    }

    /** Days that share their hours. @param today whether one of them is the day asked about */
    public record Line(String days, String hours, boolean today) {}

    /** What is known of the door at that moment of the venue's own clock. */
    public Door door(@Nullable Hours hours, LocalDateTime moment) {
        if (hours == null) {
            return new Door(null, texts.of("hours.unknown"));
        }
        return OpeningHours.of(hours)
                .map(read -> door(read.at(moment), moment))
                .orElseGet(() -> new Door(null, texts.of("hours.unreadable")));
    }

    /** The week around a day, days in a row with the same hours on one line. */
    public List<Line> week(OpeningHours hours, LocalDate day) {
        var week = hours.week(day);
        var lines = new ArrayList<Line>();
        var first = 0;
        for (var next = 1; next <= week.size(); next++) {
            if (next == week.size() || !week.get(next).equals(week.get(first))) {
                var today = day.getDayOfWeek().ordinal();
                lines.add(new Line(days(first, next - 1), spans(week.get(first)), first <= today && today < next));
                first = next;
            }
        }
        return lines;
    }

    private Door door(Now now, LocalDateTime moment) {
        return switch (now) {
            case Now.Open open ->
                new Door(
                        true,
                        open.until() == null
                                ? texts.of("hours.open.always")
                                : texts.of("hours.open.until", until(open.until(), moment)));
            case Now.Closed closed ->
                new Door(
                        false,
                        closed.opens() == null
                                ? texts.of("hours.closed")
                                : texts.of("hours.closed.until", dates.ahead(closed.opens(), moment.toLocalDate())));
            case Now.Holiday holiday -> new Door(null, texts.of("hours.holiday"));
        };
    }

    private String until(LocalDateTime end, LocalDateTime moment) {
        return end.isAfter(moment.plusHours(24))
                ? dates.ahead(end, moment.toLocalDate())
                : dates.time(end.toLocalTime());
    }

    private String days(int first, int last) {
        var from = name(first);
        if (first == last) {
            return from;
        }
        return texts.of(last == first + 1 ? "hours.days.two" : "hours.days.range", from, name(last));
    }

    private String name(int ordinal) {
        return DayOfWeek.of(ordinal + 1).getDisplayName(TextStyle.FULL, texts.locale());
    }

    private String spans(List<Span> spans) {
        if (spans.isEmpty()) {
            return texts.of("hours.day.closed");
        }
        return String.join(
                texts.of("hours.separator"), spans.stream().map(this::span).toList());
    }

    private String span(Span span) {
        return span.from() == 0 && span.to() == 24 * 60
                ? texts.of("hours.day.always")
                : texts.of("hours.span", dates.time(span.from()), dates.time(span.to()));
    }
}
