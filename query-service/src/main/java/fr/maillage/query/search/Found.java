package fr.maillage.query.search;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.kind.Kind;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.SearchWord;
import fr.maillage.query.reading.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The SQL that finds the records with all the words, over the rows of a kind. Its parameters are the same for every
 * kind.
 */
final class Found {

    private final Map<String, Object> parameters = new HashMap<>();
    private final String all;

    /** @param asked the words as they were typed */
    Found(Gazetteer gazetteer, List<SearchWord> words, String asked) {
        for (var place = 0; place < words.size(); place++) {
            var word = words.get(place);
            parameters.put("word" + place, word.query());
            parameters.put("word" + place + "_in", gazetteer.communesNamed(word).toArray(Integer[]::new));
        }
        all = IntStream.range(0, words.size())
                .mapToObj("(r.search @@ CAST(:word%1$d AS tsquery) OR r.commune = ANY(:word%1$d_in))"::formatted)
                .collect(joining(" AND "));
        parameters.put("any", words.stream().map(SearchWord::query).collect(joining(" | ")));
        parameters.put("start", Words.plain(asked) + "%");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * The query over the rows of one kind. Records that begin with the words rank first, then those that say most of
     * the words in the shortest text.
     */
    String of(SearchKind searched, Kind kind, String rows) {
        return """
                SELECT '%s' AS kind, r.id, r.%s AS name, r.%s AS structure, r.commune, r.sort,
                       CASE WHEN r.sort LIKE :start THEN 1 ELSE 0 END
                           + ts_rank(r.search, CAST(:any AS tsquery), 1) AS rank
                FROM %s r WHERE %s""".formatted(searched, kind.title(), kind.owner(), rows, all);
    }
}
