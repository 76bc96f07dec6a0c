package fr.maillage.query.workshop;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Words;
import fr.maillage.standard.WorkshopThemes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filter of workshops as SQL over {@code w} (a workshop's row), {@code v} (its venue's) and {@code s} (its lead's). */
final class WorkshopCriteria {

    /** What a workshop is at {@code :moment}. */
    static final String STATUS = """
            CASE WHEN w.status = 'PROPOSED' AND w.starts <= :moment THEN 'LAPSED' ELSE w.status END""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    WorkshopCriteria(WorkshopFilter filter, Instant moment, Gazetteer gazetteer) {
        parameters.put("moment", Timestamp.from(moment));
        if (filter.structure() != null) {
            narrow("w.parties @> ARRAY[CAST(:structure AS uuid)]", "structure", filter.structure());
        }
        if (!filter.status().isEmpty()) {
            narrow(
                    STATUS + " = ANY(:status)",
                    "status",
                    filter.status().stream().map(Enum::name).toArray(String[]::new));
        }
        if (!filter.theme().isEmpty()) {
            narrow(
                    "w.theme = ANY(:theme)",
                    "theme",
                    filter.theme().stream()
                            .flatMap(theme -> WorkshopThemes.within(theme).stream())
                            .toArray(String[]::new));
        }
        if (filter.venue() != null) {
            narrow("w.venue_id = :venue", "venue", filter.venue());
        }
        if (filter.from() != null) {
            narrow("w.ends > :from", "from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            narrow("w.starts <= :to", "to", Timestamp.from(filter.to()));
        }
        if (filter.near() != null) {
            near(filter.near(), filter.within());
        }
        search(filter.q() == null ? List.of() : Words.of(filter.q()), gazetteer);
    }

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

    private void near(Near near, double km) {
        conditions.add(Near.distance("v") + " <= :within");
        parameters.put("latitude", near.latitude());
        parameters.put("longitude", near.longitude());
        parameters.put("within", km);
    }

    private void search(List<String> words, Gazetteer gazetteer) {
        for (var word : words) {
            var name = "word" + conditions.size();
            narrow(
                    "(w.search LIKE :%1$s OR s.search LIKE :%1$s OR v.search LIKE :%1$s OR w.commune = ANY(:%1$s_in))"
                            .formatted(name),
                    name,
                    "%" + word + "%");
            parameters.put(name + "_in", gazetteer.communesNamed(word).toArray(Integer[]::new));
        }
    }
}
