package fr.maillage.query.web.form;

import fr.maillage.query.web.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The repetition of a date: it makes the dates of a series from the first one. Dates are local times without an offset,
 * so that a change to summer time between them does not shift them.
 */
@Component
public class Repetition {

    /** The intervals to choose from. */
    public static final List<String> EVERY = List.of("WEEK", "FORTNIGHT", "FOUR_WEEKS");

    /** The number of weeks from one date to the next, by interval. */
    private static final Map<String, Integer> WEEKS = Map.of("WEEK", 1, "FORTNIGHT", 2, "FOUR_WEEKS", 4);

    /** The parts of the input, in the order of the form. */
    static final List<String> PARTS = List.of("every", "until", "times", "also", "except");

    /** The most dates of a series: as many as the command side takes. */
    private static final int MOST = 52;

    private static final List<DateTimeFormatter> WAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu"));

    private final Texts texts;

    Repetition(Texts texts) {
        this.texts = texts;
    }

    /** Replaces the one date in the body by all dates, where it is repeated. */
    void put(String name, FormValues given, ObjectNode body, List<FormFault> faults) {
        if (given.isBlank(name) || !body.has("startsAt") || !body.has("endsAt")) {
            return;
        }
        var start = body.path("startsAt").asString();
        var end = body.path("endsAt").asString();
        var first = day(start.substring(0, start.indexOf('T')));
        if (first == null) {
            // The command side tells what is wrong with it.
            return;
        }
        try {
            var days = days(first, name, given);
            body.remove(List.of("startsAt", "endsAt"));
            var dates = body.putArray("dates");
            days.forEach(day -> dates.addObject()
                    .put("startsAt", day + start.substring(start.indexOf('T')))
                    .put("endsAt", day + end.substring(end.indexOf('T'))));
        } catch (Unclear unclear) {
            faults.add(new FormFault(name, texts.of("form.repeat." + unclear.code, unclear.written)));
        }
    }

    private TreeSet<LocalDate> days(LocalDate first, String name, FormValues given) {
        var days = new TreeSet<LocalDate>();
        days.add(first);
        pattern(first, name, given).forEach(days::add);
        days.addAll(written(given.one(name + ".also")));
        for (var except : written(given.one(name + ".except"))) {
            if (!days.remove(except)) {
                throw new Unclear("except", except.toString());
            }
        }
        if (days.size() < 2) {
            throw new Unclear("few", "");
        }
        if (days.size() > MOST) {
            throw new Unclear("many", "");
        }
        return days;
    }

    /** The days at equal intervals. Where they are too many, one more than allowed, so that it is noticed. */
    private static Stream<LocalDate> pattern(LocalDate first, String name, FormValues given) {
        var every = given.one(name + ".every");
        var until = given.one(name + ".until");
        var times = given.one(name + ".times");
        if (every == null) {
            if (until != null || times != null) {
                throw new Unclear("every", "");
            }
            return Stream.empty();
        }
        var weeks = WEEKS.get(every);
        if (weeks == null) {
            throw new Unclear("every", "");
        }
        if ((until == null) == (times == null)) {
            throw new Unclear(until == null ? "until" : "both", "");
        }
        var all = Stream.iterate(first, day -> day.plusWeeks(weeks));
        if (until != null) {
            var last = read(until);
            Predicate<LocalDate> within = day -> !day.isAfter(last);
            return all.limit(MOST + 1L).takeWhile(within);
        }
        return all.limit(times(times));
    }

    private static long times(@Nullable String written) {
        try {
            var times = Long.parseLong(String.valueOf(written));
            if (times < 2) {
                throw new Unclear("few", "");
            }
            return Math.min(times, MOST + 1L);
        } catch (NumberFormatException notOne) {
            throw new Unclear("times", String.valueOf(written));
        }
    }

    private static List<LocalDate> written(@Nullable String days) {
        return days == null
                ? List.of()
                : Stream.of(days.split("[\\s,;]+"))
                        .filter(Predicate.not(String::isEmpty))
                        .map(Repetition::read)
                        .toList();
    }

    private static LocalDate read(String written) {
        var day = day(written);
        if (day == null) {
            throw new Unclear("day", written);
        }
        return day;
    }

    private static @Nullable LocalDate day(String written) {
        for (var way : WAYS) {
            try {
                var day = LocalDate.parse(written, way.withResolverStyle(ResolverStyle.STRICT));
                if (day.getYear() > 0 && day.getYear() < 9000) {
                    return day;
                }
            } catch (DateTimeParseException another) {
                // It may be written in the other format.
            }
        }
        return null;
    }

    /**
     * The dates that are meant are not clear.
     *
     * @param code of its message, after {@code form.repeat.}
     */
    private static final class Unclear extends RuntimeException {

        private final String code;
        private final String written;

        private Unclear(String code, String written) {
            super(code, null, false, false);
            this.code = code;
            this.written = written;
        }
    }
}
