package fr.maillage.query.web.form;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.web.PageController;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The suggestions while somebody writes a name. Forms also work without them. */
@PageController
class SuggestionController {

    private static final int SUGGESTED = 12;

    /** The longest name, in characters. */
    private static final int LONGEST = 300;

    private final Lookups lookups;
    private final ReadSessions readings;

    SuggestionController(Lookups lookups, ReadSessions readings) {
        this.lookups = lookups;
        this.readings = readings;
    }

    /**
     * The suggestions.
     *
     * @param kind sort of a {@link Lookup}
     * @param asked the field's value, under the field's own name
     */
    @GetMapping("/suggestions/{kind}")
    String suggest(@PathVariable String kind, @RequestParam Map<String, String> asked, ReadPoint point, Model model) {
        var written = String.join(" ", asked.values());
        var before = written.lastIndexOf(';') + 1;
        var word = written.substring(before).strip();
        model.addAttribute("kept", written.substring(0, before) + (before > 0 ? " " : ""));
        model.addAttribute(
                "suggestions", word.length() < 2 || word.length() > LONGEST ? List.of() : suggested(kind, word, point));
        return "suggestions";
    }

    private List<String> suggested(String kind, String word, ReadPoint point) {
        var now = ReadPoint.of(point.reader(), At.NOW);
        var found = readings.at(now, reading -> lookups.of(kind).suggest(reading, word));
        return found.limit(SUGGESTED).toList();
    }
}
