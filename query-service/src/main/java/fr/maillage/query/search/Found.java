package fr.maillage.query.search;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.reading.Gazetteer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What has all the words, as SQL over the rows of a kind, with its parameters: the same for every kind. */
final class Found {

    /** As it is indexed. */
    private static final String TEXT = "to_tsvector('french', r.search)";

    private final Map<String, Object> parameters = new HashMap<>();
    private final String all;

    Found(Gazetteer gazetteer, List<String> words) {
        for (var place = 0; place < words.size(); place++) {
            var word = words.get(place);
            parameters.put("word" + place, word);
            parameters.put("part" + place, "%" + word + "%");
            parameters.put("word" + place + "_in", gazetteer.communesNamed(word).toArray(Integer[]::new));
        }
        all = IntStream.range(0, words.size())
                .mapToObj(place ->
                        "(%s @@ to_tsquery('french', :word%2$d) OR r.search LIKE :part%2$d OR r.commune = ANY(:word%2$d_in))"
                                .formatted(TEXT, place))
                .collect(joining(" AND "));
        parameters.put("any", String.join(" | ", words));
        parameters.put("start", String.join(" ", words) + "%");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** What begins with the words comes first, then what says most of them in the fewest. */
    String of(SearchKind kind, String rows) {
        return """
                SELECT '%s' AS kind, r.id, r.%s AS name, r.%s AS structure, r.commune, r.search,
                       CASE WHEN r.search LIKE :start THEN 1 ELSE 0 END
                           + ts_rank(%s, to_tsquery('french', :any), 1) AS rank
                FROM %s r WHERE %s""".formatted(kind.name(), kind.title(), kind.structure(), TEXT, rows, all);
    }
}
