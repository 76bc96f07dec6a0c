package fr.maillage.standalone.demo;

import fr.maillage.standard.NationalStandard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file in the national standard, as a hub gets them: venues that no member has claimed, some last looked after years ago. */
final class Census {

    private Census() {}

    static String csv(LocalDate today) {
        var offers = new Offers();
        var lines = Rows.of("census").stream().map(row -> line(cells(row, offers, today)));
        return String.join(",", NationalStandard.COLUMNS) + "\n" + lines.collect(Collectors.joining("\n")) + "\n";
    }

    private static Map<String, String> cells(List<String> row, Offers offers, LocalDate today) {
        var cells = new HashMap<String, String>();
        cells.put(
                "id", DemoNetwork.id("census/" + row.get(0) + "/" + row.get(1)).toString());
        cells.put("pivot", NationalStandard.UNKNOWN_PIVOT);
        cells.put("nom", row.get(0));
        cells.put("commune", row.get(1));
        cells.put("code_insee", row.get(2));
        cells.put("code_postal", row.get(3));
        cells.put("adresse", row.get(4));
        cells.put("latitude", row.get(5));
        cells.put("longitude", row.get(6));
        cells.put("typologie", row.get(7));
        cells.put("horaires", row.get(9));
        cells.put("dispositif_programmes_nationaux", row.get(10));
        cells.put("date_maj", today.minusMonths(Long.parseLong(row.get(11))).toString());
        cells.put("source", DemoNetwork.ORIGIN);
        offer(cells, offers.of(row.get(8)));
        return cells;
    }

    private static void offer(Map<String, String> cells, Map<String, List<String>> offer) {
        var columns = Map.of(
                "services", "services",
                "audiences", "publics_specifiquement_adresses",
                "specialCare", "prise_en_charge_specifique",
                "fees", "frais_a_charge",
                "accessModes", "modalites_acces",
                "accompanimentModes", "modalites_accompagnement");
        offer.forEach((field, values) ->
                cells.put(columns.getOrDefault(field, field), String.join(NationalStandard.LIST_SEPARATOR, values)));
    }

    private static String line(Map<String, String> cells) {
        return NationalStandard.COLUMNS.stream()
                .map(column -> quoted(cells.getOrDefault(column, "")))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
