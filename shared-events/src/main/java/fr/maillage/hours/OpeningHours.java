package fr.maillage.hours;

import fr.maillage.events.Hours;
import fr.maillage.hours.Span.State;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a venue receives the public, judged from its text in OpenStreetMap's {@code opening_hours} syntax.
 * Later rules replace earlier ones on the days they name, as the syntax has it. All times are those of the venue's own
 * wall clock. A span belongs to the day on which it begins: a night that ends after midnight is not cut by the rules of
 * the next day.
 *
 * <p>Only what is certain is called open or closed. A comment, « unknown » or an open end makes a time neither; so does
 * a public holiday that the text does not name. School holidays are told in words and never judged, because their
 * calendar is not held here. Nor are public holidays held that are not those of all of France.
 */
public final class OpeningHours {

    /** Days ahead in which the next opening is looked for. */
    private static final int DAYS_AHEAD = 62;

    private static final Span ALL_DAY_UNKNOWN = new Span(0, Span.MINUTES_PER_DAY, State.UNKNOWN, null);

    private final List<DayRule> rules;
    private final boolean whole;

    private OpeningHours(List<DayRule> rules, boolean whole) {
        this.rules = List.copyOf(rules);
        this.whole = whole;
    }

    /** The state of the door at one moment. */
    public sealed interface Now {
        /**
         * The door is open.
         *
         * @param until when it closes; null where it never does
         */
        record Open(@Nullable LocalDateTime until) implements Now {}

        /**
         * The door is closed.
         *
         * @param opens when it opens; null where no opening is near
         */
        record Closed(@Nullable LocalDateTime opens) implements Now {}

        /**
         * Neither open nor closed for certain.
         *
         * @param comment the text's words on it; null where there are none
         */
        record Unknown(@Nullable String comment) implements Now {}

        /** A public holiday that the text does not name. */
        record Holiday() implements Now {}
    }

    /**
     * The opening hours of a recorded text; empty where there is none, or none that can be judged. The text itself is
     * read, not its normal form of when it was recorded: so all hours are read alike, whenever they were recorded.
     */
    public static Optional<OpeningHours> of(@Nullable Hours hours) {
        return hours == null ? Optional.empty() : read(hours.raw());
    }

    /** The opening hours of a text; empty where nothing of it can be judged. */
    public static Optional<OpeningHours> read(String written) {
        var text = HoursText.read(written);
        if (text.error() != null) {
            return Optional.empty();
        }
        var rules = text.rules().stream().map(DayRule::read).toList();
        var whole = text.slips().isEmpty()
                && rules.stream().allMatch(DayRule::whole)
                && rules.stream().skip(1).noneMatch(DayRule::hidesAll);
        return Optional.of(new OpeningHours(rules, whole));
    }

    /** Whether the door is open at that moment, for certain. */
    public boolean openAt(LocalDateTime moment) {
        return at(moment) instanceof Now.Open;
    }

    /** The state of the door at a moment. */
    public Now at(LocalDateTime moment) {
        var today = moment.toLocalDate();
        if (silentHoliday(today)) {
            return new Now.Holiday();
        }
        var minute = moment.getHour() * 60 + moment.getMinute();
        var now = around(today).stream().filter(span -> span.covers(minute)).toList();
        var open = now.stream().filter(Span::isOpen).findFirst();
        if (open.isPresent()) {
            var end = open.get().to();
            // Two whole days joined to today's end: it is open round the clock.
            return new Now.Open(
                    end >= 2 * Span.MINUTES_PER_DAY
                            ? null
                            : today.atStartOfDay().plusMinutes(end));
        }
        return now.isEmpty()
                ? new Now.Closed(nextOpening(today, minute))
                : new Now.Unknown(now.getFirst().comment());
    }

    /**
     * The week around a day, Monday first, public holidays set aside: seven lists of spans, empty where closed. A rule
     * that holds « otherwise » fills the days without another rule; for the other days {@link #notes()} tell it.
     */
    public List<List<Span>> week(LocalDate day) {
        var monday = day.with(DayOfWeek.MONDAY);
        return monday.datesUntil(monday.plusDays(7)).map(this::ordinaryDay).toList();
    }

    /** Whether the week changes over the year: seasons, dates, every other week, the first Monday. */
    public boolean varies() {
        return rules.stream().anyMatch(rule -> rule.days().dated());
    }

    /**
     * Whether the week and the notes hold all of the text: no span was left out, none depends on the sun, and no rule
     * hides the others.
     */
    public boolean isWhole() {
        return whole;
    }

    /** The parts of the text that no week shows. */
    public List<Note> notes() {
        return Note.of(rules);
    }

    private @Nullable LocalDateTime nextOpening(LocalDate today, int minute) {
        for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            var day = today.plusDays(ahead);
            if (silentHoliday(day)) {
                continue;
            }
            for (var span : spans(day, true)) {
                if (span.isOpen() && (ahead > 0 || span.from() > minute)) {
                    return day.atStartOfDay().plusMinutes(span.from());
                }
            }
        }
        return null;
    }

    /** The spans of yesterday, today and tomorrow in minutes of today, joined where they touch. */
    private List<Span> around(LocalDate today) {
        var all = new ArrayList<Span>();
        for (var offset = -1; offset <= 1; offset++) {
            var later = offset * Span.MINUTES_PER_DAY;
            spans(today.plusDays(offset), true).forEach(span -> all.add(span.later(later)));
        }
        return Span.joined(all);
    }

    private boolean silentHoliday(LocalDate day) {
        return PublicHolidays.contains(day)
                && rules.stream().allMatch(rule -> rule.days().publicHolidays() == null);
    }

    private List<Span> ordinaryDay(LocalDate day) {
        var usual = spans(
                day, false, rules.stream().filter(rule -> !rule.isOtherwise()).toList());
        return usual.isEmpty() ? spans(day, false) : usual;
    }

    private List<Span> spans(LocalDate day, boolean asHoliday) {
        return spans(day, asHoliday, rules);
    }

    /**
     * A day's spans by some of the rules. A text that only closes a door on some days does not make it open or closed
     * on the others: they are unknown.
     */
    private List<Span> spans(LocalDate day, boolean asHoliday, List<DayRule> judged) {
        var applying =
                judged.stream().filter(rule -> rule.applies(day, asHoliday)).toList();
        if (applying.isEmpty() && rules.stream().noneMatch(DayRule::opens)) {
            return List.of(ALL_DAY_UNKNOWN);
        }
        List<Span> found = List.of();
        for (var rule : applying) {
            found = rule.over(found);
        }
        return found;
    }
}
