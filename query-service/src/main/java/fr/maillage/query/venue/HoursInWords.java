package fr.maillage.query.venue;

import fr.maillage.events.Hours;
import fr.maillage.hours.Note;
import fr.maillage.hours.OpeningHours;
import fr.maillage.hours.OpeningHours.Now;
import fr.maillage.hours.PublicHolidays;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.web.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opening hours as a person at the desk would say them. */
@Component
public final class HoursInWords {

    private final Texts texts;
    private final SpanWords words;

    HoursInWords(Texts texts) {
        this.texts = texts;
        this.words = new SpanWords(texts);
    }

    /**
     * Whether a venue is open at a moment, in words.
     *
     * @param open null where it cannot be told
     * @param words « Ouvert jusqu’à 18 h », « Fermé, ouvre à 13 h 30 », « Sur rendez-vous » …
     */
    public record Door(@Nullable Boolean open, String words) {

        /** The name of the sign that stands beside the words. */
        public String sign() {
            return open == null ? "inconnu" : open ? "fait" : "ferme";
        }

        /** The CSS class for the colour of sign and words; empty for none. */
        public String css() {
            return open != null && open ? "ok" : "";
        }
    }

    /**
     * Consecutive days with the same hours.
     *
     * @param today whether one of them is the day asked about
     */
    public record Line(String days, String hours, boolean today) {}

    /**
     * Whether the venue is open at a moment of its own clock.
     *
     * @param hours null where they are not known
     */
    public Door door(@Nullable Hours hours, LocalDateTime moment) {
        if (hours == null) {
            return new Door(null, texts.of("hours.unknown"));
        }
        return OpeningHours.of(hours)
                .map(read -> door(read.at(moment), moment))
                .orElseGet(() -> new Door(null, texts.of("hours.unreadable")));
    }

    /** The week around a day. Consecutive days with the same hours share a line. */
    public List<Line> week(OpeningHours hours, LocalDate day) {
        var week = hours.week(day);
        var lines = new ArrayList<Line>();
        var first = 0;
        for (var next = 1; next <= week.size(); next++) {
            if (next == week.size() || !week.get(next).equals(week.get(first))) {
                var today = day.getDayOfWeek().ordinal();
                var days = words.days(DayOfWeek.of(first + 1), DayOfWeek.of(next));
                lines.add(new Line(days, words.spans(week.get(first)), first <= today && today < next));
                first = next;
            }
        }
        return lines;
    }

    /**
     * The rules that a week does not show: « sinon sur rendez-vous », « jours fériés : fermé », « le 1er lundi du mois,
     * 14 h à 17 h ».
     *
     * @param commune INSEE code of the commune where the hours apply: some communes have public holidays of their own
     */
    public List<String> notes(OpeningHours hours, String commune) {
        var notes = new ArrayList<>(hours.notes().stream().map(this::note).toList());
        if (PublicHolidays.areOthersIn(commune)
                && hours.notes().stream().anyMatch(note -> note.when() == Note.When.PUBLIC_HOLIDAYS)) {
            notes.add(texts.of("hours.holidays.local"));
        }
        return notes;
    }

    private String note(Note note) {
        var days = words.weekdays(note.weekdays());
        var anyDay = days.isEmpty();
        var closed = note.spans().isEmpty();
        var spans = closed && note.comment() != null
                ? texts.of("hours.commented", words.spans(note.spans()), words.comment(note.comment()))
                : words.spans(note.spans());
        return switch (note.when()) {
            case OTHERWISE ->
                anyDay ? texts.of("hours.otherwise", spans) : texts.of("hours.otherwise.days", days, spans);
            case MONTHLY -> texts.of("hours.on", days, spans);
            case CLOSED -> anyDay ? spans : texts.of("hours.on", days, spans);
            case PUBLIC_HOLIDAYS ->
                anyDay ? texts.of("hours.holidays", spans) : texts.of("hours.holidays.days", days, spans);
            case SCHOOL_HOLIDAYS ->
                !anyDay
                        ? texts.of("hours.school.days", days, spans)
                        : texts.of(closed ? "hours.school.closed" : "hours.school", spans);
        };
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
                                : texts.of(
                                        "hours.closed.until",
                                        DateFormatter.ahead(closed.opens(), moment.toLocalDate())));
            case Now.Unknown unknown ->
                new Door(
                        null,
                        unknown.comment() == null
                                ? texts.of("hours.unsaid")
                                : capitalized(words.comment(unknown.comment())));
            case Now.Holiday holiday -> new Door(null, texts.of("hours.holiday"));
        };
    }

    private String until(LocalDateTime end, LocalDateTime moment) {
        return end.isAfter(moment.plusHours(24))
                ? DateFormatter.ahead(end, moment.toLocalDate())
                : DateFormatter.time(end.toLocalTime());
    }

    private String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1);
    }
}
