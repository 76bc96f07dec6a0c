package fr.maillage.query.structure;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filter of structures as SQL over {@code s}, a structure's row, with its parameters. */
final class StructureCriteria {

    private static final String STATUS = """
            CASE WHEN s.membership = 'ENDED' AND s.membership_since > :day THEN 'MEMBER' ELSE s.membership END""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    StructureCriteria(StructureFilter filter, LocalDate day, Gazetteer gazetteer) {
        parameters.put("day", day);
        if (filter.structure() != null) {
            narrow("s.id = :structure", "structure", filter.structure());
        }
        if (filter.pivot() != null) {
            narrow("s.pivot = :pivot", "pivot", filter.pivot());
        }
        if (!filter.status().isEmpty()) {
            narrow(STATUS + " = ANY(:status)", "status", names(filter.status()));
        }
        if (!filter.kind().isEmpty()) {
            narrow("s.kind = ANY(:kind)", "kind", names(filter.kind()));
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

    private void search(List<String> words, Gazetteer gazetteer) {
        for (var word : words) {
            var name = "word" + conditions.size();
            narrow("(s.search LIKE :%1$s OR s.commune = ANY(:%1$s_in))".formatted(name), name, "%" + word + "%");
            parameters.put(name + "_in", gazetteer.communesNamed(word).toArray(Integer[]::new));
        }
    }

    private static String[] names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }
}
