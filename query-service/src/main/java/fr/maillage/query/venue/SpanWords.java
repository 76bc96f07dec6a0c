package fr.maillage.query.venue;

import fr.maillage.hours.Span;
import fr.maillage.hours.Weekdays;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.web.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spans of hours and days of the week, as a person at the desk would say them. */
final class SpanWords {

    /** Texts that say that an appointment is needed, and nothing more. */
    private static final Pattern APPOINTMENT = Pattern.compile(
            "(?:(?:uniquement|seulement|exclusivement|only)\\s+)?(?:(?:sur|avec|par|on|by)\\s+)?(?:prise\\s+de\\s+)?"
                    + "(?:rendez[\\s-]?vous|r\\.?d\\.?v\\.?|appointment)(?:\\s+(?:uniquement|seulement|only))?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A span that made no sense and was left out. It stands where a comment would. */
    private static final Pattern LEFT_OUT = Pattern.compile("[\\d:,+-]+");

    private final Texts texts;

    SpanWords(Texts texts) {
        this.texts = texts;
    }

    /** « 9 h à 12 h, 14 h à 17 h », « sur rendez-vous », « fermé ». */
    String spans(List<Span> spans) {
        if (spans.isEmpty()) {
            return texts.of("hours.day.closed");
        }
        var comment = spans.getFirst().comment();
        var shared = spans.size() > 1 && spans.stream().allMatch(span -> Objects.equals(span.comment(), comment));
        return shared && comment != null
                ? texts.of(
                        "hours.commented", list(spans.stream().map(this::bare).toList()), comment(comment))
                : list(spans.stream().map(this::span).toList());
    }

    /** The comment in words. An appointment is named in the language of the page. */
    String comment(String said) {
        var words = said.strip();
        if (APPOINTMENT.matcher(words).matches()) {
            return texts.of("hours.appointment");
        }
        return LEFT_OUT.matcher(words).matches() ? texts.of("hours.left-out", words) : words;
    }

    /** « lundi », « samedi et dimanche », « lundi à vendredi ». */
    String days(DayOfWeek from, DayOfWeek to) {
        if (from == to) {
            return name(from);
        }
        return texts.of(to == from.plus(1) ? "hours.days.two" : "hours.days.range", name(from), name(to));
    }

    /** « lundi, mercredi à vendredi », « le 1er et le 3e lundi du mois ». */
    String weekdays(List<Weekdays> weekdays) {
        return list(weekdays.stream().map(this::weekdays).toList());
    }

    private String weekdays(Weekdays weekdays) {
        var days = days(weekdays.from(), weekdays.to());
        return weekdays.isOfMonth()
                ? weekdays.nths().stream()
                        .map(nth -> texts.of("hours.nth." + nth))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(texts.of("hours.and")),
                                nths -> texts.of("hours.monthly", nths, days)))
                : days;
    }

    private String span(Span span) {
        var comment = span.comment() == null ? null : comment(span.comment());
        if (span.isOpen()) {
            return commented(bare(span), comment);
        }
        if (span.isWholeDay()) {
            return comment == null ? texts.of("hours.day.unknown") : comment;
        }
        return commented(bare(span), comment == null && !isOpenEnded(span) ? texts.of("hours.unsure") : comment);
    }

    private String bare(Span span) {
        if (isOpenEnded(span)) {
            return texts.of("hours.from", DateFormatter.time(span.from()));
        }
        return span.isWholeDay()
                ? texts.of("hours.day.always")
                : texts.of("hours.span", DateFormatter.time(span.from()), DateFormatter.time(span.to()));
    }

    private String commented(String words, @Nullable String comment) {
        return comment == null ? words : texts.of("hours.commented", words, comment);
    }

    /** Whether the span has a first hour, from a text that gives no last one. */
    private static boolean isOpenEnded(Span span) {
        return !span.isOpen() && span.to() == 24 * 60 && !span.isWholeDay();
    }

    private String list(List<String> words) {
        return String.join(texts.of("hours.separator"), words);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, texts.locale());
    }
}
