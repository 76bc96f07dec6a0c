package fr.maillage.system;

import static fr.maillage.standard.NationalStandard.COLUMNS;

import fr.maillage.standard.NationalStandard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A line of a file in the national standard, judged as the national schema v1.0.2 judges it. */
record StandardRow(Map<String, String> cells) {

    private static final Map<String, String> PATTERNS = Map.of(
            "pivot", "\\d{14}|W\\d[0-9A-Z]\\d{7}",
            "code_postal", "\\d{5}",
            "code_insee", "([013-9]\\d|2[AB1-9])\\d{3}",
            "telephone", "\\+\\d{6,15}",
            "latitude", "-?\\d{1,2}(\\.\\d+)?",
            "longitude", "-?\\d{1,3}(\\.\\d+)?",
            "date_maj", "\\d{4}-\\d{2}-\\d{2}");

    private static final Map<String, List<String>> LISTS = Map.of(
            "typologie", NationalStandard.TYPOLOGIES,
            "itinerance", NationalStandard.ITINERANCY,
            "services", NationalStandard.SERVICES,
            "publics_specifiquement_adresses", NationalStandard.AUDIENCES,
            "prise_en_charge_specifique", NationalStandard.SPECIAL_CARE,
            "frais_a_charge", NationalStandard.FEES,
            "dispositif_programmes_nationaux", NationalStandard.PROGRAMMES,
            "modalites_acces", NationalStandard.ACCESS_MODES,
            "modalites_accompagnement", NationalStandard.ACCOMPANIMENT_MODES);

    static StandardRow of(List<String> fields) {
        var cells = new HashMap<String, String>();
        for (var column = 0; column < COLUMNS.size(); column++) {
            cells.put(COLUMNS.get(column), column < fields.size() ? fields.get(column) : "");
        }
        return new StandardRow(cells);
    }

    /** What the schema would refuse, as column and value. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        NationalStandard.REQUIRED.stream()
                .filter(column -> cell(column).isBlank())
                .forEach(faults::add);
        PATTERNS.forEach((column, pattern) ->
                check(column, cell(column).isEmpty() || Pattern.matches(pattern, cell(column)), faults));
        LISTS.forEach((column, values) -> check(
                column,
                cell(column).isEmpty()
                        || values.containsAll(List.of(cell(column).split("\\|"))),
                faults));
        check("presentation_resume", cell("presentation_resume").length() <= 280, faults);
        return faults;
    }

    private void check(String column, boolean good, List<String> faults) {
        if (!good) {
            faults.add(column + "=" + cell(column));
        }
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
