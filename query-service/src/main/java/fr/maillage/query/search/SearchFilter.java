package fr.maillage.query.search;

import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The criteria of a search. An empty or null criterion asks nothing. */
public record SearchFilter(
        @Parameter(
                description =
                        "Mots cherchés, sans accents ni casse, au masculin ou au féminin, au singulier ou au pluriel, en sigle"
                                + " ou en toutes lettres ; le début d'un mot suffit. Tous"
                                + " doivent y être, dans la fiche ou dans le nom de sa commune.",
                required = true)
        String q,

        @Parameter(description = "Genre de fiche : " + SearchKind.NAMES + ".")
        List<SearchKind> kind,

        @Parameter(description = "Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory) {

    /** The filter in the parameters of a request, which must have {@code q}. */
    public static SearchFilter of(Parameters asked) {
        var q = asked.sought("q");
        if (q == null) {
            asked.fail("q", "missing", "« q » est obligatoire : les mots cherchés.");
        }
        return new SearchFilter(
                q == null ? "" : q, asked.constants("kind", SearchKind.class), asked.territory("territory"));
    }

    List<SearchKind> kinds() {
        return kind.isEmpty()
                ? SearchKind.ALL
                : kind.stream().distinct().sorted().toList();
    }
}
