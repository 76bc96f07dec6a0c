package fr.maillage.query.reading;

import org.jspecify.annotations.Nullable;

/** The territories that a commune lies in; null where it lies in none of that scale. */
public record Whereabouts(
        Area commune,
        @Nullable Area epci,
        @Nullable Area departement,
        @Nullable Area region) {

    /** A territory by its code and name, as people know it. */
    public record Area(String code, String name) {}
}
