package fr.maillage.query.venue;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A filter of venues as SQL over {@code v} (a venue's row) and {@code s} (its structure's), with its parameters. */
final class VenueCriteria {

    /** Whether a venue receives the public on {@code :day}. */
    static final String STATUS = """
            CASE WHEN v.closed_from <= :day AND coalesce(v.closed_until >= :day, true) THEN 'CLOSED'
                 WHEN v.suspended_from <= :day AND coalesce(v.suspended_until >= :day, true) THEN 'SUSPENDED'
                 ELSE 'OPEN' END""";

    static final String DISTANCE = Near.distance("v");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final LocalDate day;

    VenueCriteria(VenueFilter filter, LocalDate day, Gazetteer gazetteer) {
        this.day = day;
        parameters.put("day", day);
        if (filter.structure() != null) {
            narrow("v.structure_id = :structure", "structure", filter.structure());
        }
        if (!filter.status().isEmpty()) {
            narrow(STATUS + " = ANY(:status)", "status", names(filter.status()));
        }
        overlap("services", filter.service());
        overlap("labels", filter.label());
        overlap("audiences", filter.audience());
        overlap("fees", filter.fee());
        overlap("typologies", filter.typology());
        if (filter.open()) {
            conditions.add(STATUS + " = 'OPEN'");
        }
        if (filter.near() != null) {
            near(filter.near(), filter.within());
        }
        freshness(filter.freshness());
        search(filter.q() == null ? List.of() : Words.of(filter.q()), gazetteer);
    }

    /** A venue of which one thing alone is asked. */
    void narrow(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void overlap(String column, List<String> values) {
        if (!values.isEmpty()) {
            narrow("v." + column + " && CAST(:" + column + " AS text[])", column, values.toArray(String[]::new));
        }
    }

    private void freshness(List<Freshness> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(wanted.stream()
                    .map(freshness ->
                            "v.said_on BETWEEN '%s' AND '%s'".formatted(freshness.since(day), freshness.until(day)))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
    }

    private void near(Near near, double km) {
        conditions.add(DISTANCE + " <= :within");
        parameters.put("latitude", near.latitude());
        parameters.put("longitude", near.longitude());
        parameters.put("within", km);
    }

    private void search(List<String> words, Gazetteer gazetteer) {
        for (var word : words) {
            var name = "word" + conditions.size();
            narrow(
                    "(v.search LIKE :%1$s OR s.search LIKE :%1$s OR v.commune = ANY(:%1$s_in))".formatted(name),
                    name,
                    "%" + word + "%");
            parameters.put(name + "_in", gazetteer.communesNamed(word).toArray(Integer[]::new));
        }
    }

    private static String[] names(List<VenueStatus> statuses) {
        return statuses.stream().map(Enum::name).toArray(String[]::new);
    }
}
