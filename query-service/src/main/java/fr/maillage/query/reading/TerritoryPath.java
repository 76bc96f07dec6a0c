package fr.maillage.query.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The territories that a commune lies in, from the smallest; null where it lies in none of that scale. */
@Schema(name = "Whereabouts")
public record TerritoryPath(
        Area commune,
        @Nullable Area epci,
        @Nullable Area departement,
        @Nullable Area region) {

    /** A territory by its code and name, as people know it. */
    public record Area(String code, String name) {}
}
