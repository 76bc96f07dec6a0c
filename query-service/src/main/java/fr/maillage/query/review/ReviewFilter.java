package fr.maillage.query.review;

import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter of remarks of one kind. An empty or null criterion does not filter. */
public record ReviewFilter(
        @Parameter(description = "Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory,

        @Parameter(description = "OPEN : attend une suite. SETTLED : en a reçu une, ou n'en attend pas.")
        List<ReviewStatus> status,

        @Parameter(description = "Fiche dont il s'agit.") @Nullable UUID subject) {

    public static ReviewFilter of(Parameters asked) {
        return new ReviewFilter(
                asked.territory("territory"), asked.constants("status", ReviewStatus.class), asked.id("subject"));
    }
}
