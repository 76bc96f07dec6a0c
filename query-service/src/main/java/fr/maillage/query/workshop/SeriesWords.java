package fr.maillage.query.workshop;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.Outcome.Left;
import fr.maillage.query.web.form.Outcome.Recorded;
import fr.maillage.query.web.form.Outcome.Refused;
import fr.maillage.query.web.form.OutcomeWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The words for the outcome of a series: for how many dates something was recorded, and which dates have a violation.
 */
@Component
class SeriesWords implements OutcomeWords {

    private static final Pattern DATE = Pattern.compile("dates\\[(\\d+)]\\..*");

    private final WorkshopQueries workshops;
    private final Texts texts;

    SeriesWords(WorkshopQueries workshops, Texts texts) {
        this.workshops = workshops;
        this.texts = texts;
    }

    /** The number of dates for which it was recorded; then each date for which it was not, with the reason. */
    @Override
    public String told(ReadSession reading, Recorded recorded) {
        var said = texts.of("form.dates", recorded.dates() - recorded.left().size());
        return recorded.left().isEmpty()
                ? said
                : said + " " + texts.of("form.dates.left", recorded.left().size(), left(reading, recorded.left()));
    }

    private String left(ReadSession reading, List<Left> left) {
        var known = workshops.find(reading, left.stream().map(Left::id).toList()).stream()
                .collect(Collectors.toMap(WorkshopItem::id, WorkshopItem::startsAt));
        return left.stream()
                .map(one -> known.containsKey(one.id())
                        ? texts.of(
                                "form.dates.one", DateFormatter.at(known.get(one.id()), reading.day()), one.message())
                        : one.message())
                .collect(Collectors.joining(" "));
    }

    /** The same refusal, in which each violation names its date. */
    @Override
    public Refused named(Refused refused, JsonNode body) {
        var faults = refused.faults().stream().map(fault -> named(fault, body)).toList();
        return new Refused(refused.status(), refused.message(), faults, refused.conflicts());
    }

    private FormFault named(FormFault fault, JsonNode body) {
        var place = DATE.matcher(fault.field());
        if (!place.matches()) {
            return fault;
        }
        var start = body.path("dates")
                .path(Integer.parseInt(place.group(1)))
                .path("startsAt")
                .asString();
        try {
            var day = LocalDate.parse(start.substring(0, Math.max(0, start.indexOf('T'))));
            return new FormFault(
                    fault.field(), texts.of("form.dates.one", DateFormatter.on(day, LocalDate.EPOCH), fault.message()));
        } catch (DateTimeParseException none) {
            return fault;
        }
    }
}
