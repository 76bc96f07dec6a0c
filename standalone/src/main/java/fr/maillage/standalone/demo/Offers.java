package fr.maillage.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the invented venues offer, by sort of venue: the API's field names, in the order of the standard's columns. */
final class Offers {

    private static final List<String> FIELDS =
            List.of("services", "audiences", "specialCare", "fees", "accessModes", "accompanimentModes");

    private final Map<String, Map<String, List<String>>> bySort =
            Rows.of("offers").stream().collect(Collectors.toMap(List::getFirst, Offers::fields));

    private static Map<String, List<String>> fields(List<String> row) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < FIELDS.size(); i++) {
            fields.put(FIELDS.get(i), Rows.list(row.get(i + 1)));
        }
        return fields;
    }

    Map<String, List<String>> of(String sort) {
        var offer = bySort.get(sort);
        if (offer == null) {
            throw new IllegalStateException("no offer " + sort);
        }
        return offer;
    }
}
