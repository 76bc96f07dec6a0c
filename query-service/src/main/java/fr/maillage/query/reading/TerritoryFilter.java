package fr.maillage.query.reading;

import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A filter by territory alone. */
public record TerritoryFilter(
        @Parameter(description = "Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory) {

    public static TerritoryFilter of(Parameters asked) {
        return new TerritoryFilter(asked.territory("territory"));
    }
}
