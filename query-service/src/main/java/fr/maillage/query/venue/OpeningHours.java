package fr.maillage.query.venue;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import fr.maillage.events.Hours;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a venue receives the public, judged from its text in OpenStreetMap's {@code opening_hours} syntax. Later rules
 * replace earlier ones on the days they name, as the syntax has it. All times are those of the venue's own wall clock.
 *
 * <p>Only what can be judged with certainty is: a text that speaks of school holidays, sunsets or "unknown" is not read,
 * and on a public holiday of which the text says nothing, nothing is promised.
 */
public final class OpeningHours {

    /** How far ahead the next opening is looked for. */
    private static final int DAYS_AHEAD = 62;

    private static final int MINUTES_PER_DAY = 24 * 60;

    private final List<DayRule> rules;

    private OpeningHours(List<DayRule> rules) {
        this.rules = rules;
    }

    /**
     * A stretch of a day during which the door is open.
     *
     * @param from minutes since midnight
     * @param to minutes since the same midnight: above 1,440 where it ends the next day
     */
    public record Span(int from, int to) {}

    /** What can be said of one moment. */
    public sealed interface Now {
        /** The door is open. @param until null where it never closes */
        record Open(@Nullable LocalDateTime until) implements Now {}

        /** The door is closed. @param opens null where no opening is near */
        record Closed(@Nullable LocalDateTime opens) implements Now {}

        /** A public holiday that the text does not speak of. */
        record Holiday() implements Now {}
    }

    /** Reads hours as recorded; empty where there are none, or none that can be judged. */
    public static Optional<OpeningHours> of(@Nullable Hours hours) {
        return hours == null || hours.error() != null
                ? Optional.empty()
                : read(hours.normalized() == null ? hours.raw() : hours.normalized());
    }

    /** Reads a text; empty where it cannot be judged. */
    public static Optional<OpeningHours> read(String text) {
        try {
            var rules = new ArrayList<DayRule>();
            for (Rule rule : new OpeningHoursParser(new StringReader(text)).rules(true)) {
                var read = DayRule.read(rule);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                rules.add(read.get());
            }
            return rules.isEmpty() ? Optional.empty() : Optional.of(new OpeningHours(rules));
        } catch (OpeningHoursParseException | TokenMgrError unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the door is open at that moment, for certain. */
    public boolean openAt(LocalDateTime moment) {
        return at(moment) instanceof Now.Open;
    }

    /** What can be said of a moment. */
    public Now at(LocalDateTime moment) {
        var today = moment.toLocalDate();
        if (silentHoliday(today)) {
            return new Now.Holiday();
        }
        var minute = moment.getHour() * 60 + moment.getMinute();
        var open = around(today).stream()
                .filter(span -> span.from() <= minute && minute < span.to())
                .findFirst();
        if (open.isPresent()) {
            var end = open.get().to();
            // Two whole days joined to today's end: it is open round the clock.
            return new Now.Open(
                    end >= 2 * MINUTES_PER_DAY ? null : today.atStartOfDay().plusMinutes(end));
        }
        return new Now.Closed(nextOpening(today, minute));
    }

    /** The week around a day, Monday first, public holidays set aside: seven lists of spans, empty where closed. */
    public List<List<Span>> week(LocalDate day) {
        var monday = day.with(DayOfWeek.MONDAY);
        return monday.datesUntil(monday.plusDays(7))
                .map(each -> spans(each, false))
                .toList();
    }

    /** Whether the week is not the same all year round: seasons, dates, every other week. */
    public boolean varies() {
        return rules.stream().anyMatch(DayRule::dated);
    }

    /** What the text adds in words, such as « sur rendez-vous ». */
    public List<String> remarks() {
        return rules.stream()
                .map(DayRule::remark)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable LocalDateTime nextOpening(LocalDate today, int minute) {
        for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            var day = today.plusDays(ahead);
            if (silentHoliday(day)) {
                continue;
            }
            for (var span : spans(day, PublicHolidays.contains(day))) {
                if (ahead > 0 || span.from() > minute) {
                    return day.atStartOfDay().plusMinutes(span.from());
                }
            }
        }
        return null;
    }

    /** Yesterday's, today's and tomorrow's spans in minutes of today, those that touch joined. */
    private List<Span> around(LocalDate today) {
        var all = new ArrayList<Span>();
        for (var offset = -1; offset <= 1; offset++) {
            var day = today.plusDays(offset);
            for (var span : spans(day, PublicHolidays.contains(day))) {
                all.add(new Span(span.from() + offset * MINUTES_PER_DAY, span.to() + offset * MINUTES_PER_DAY));
            }
        }
        return DayRule.joined(all);
    }

    private boolean silentHoliday(LocalDate day) {
        return PublicHolidays.contains(day) && rules.stream().noneMatch(DayRule::speaksOfHolidays);
    }

    private List<Span> spans(LocalDate day, boolean holiday) {
        List<Span> found = List.of();
        var named = false;
        for (var rule : rules) {
            if (rule.applies(day, holiday) && !(rule.fallback() && named)) {
                found = rule.over(found);
                named = true;
            }
        }
        return found;
    }
}
