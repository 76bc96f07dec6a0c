package fr.maillage.query.activity;

import fr.maillage.query.activity.Sentence.Kind;
import fr.maillage.query.activity.Sentence.Part;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names that structures and venues go by at one position. */
public record Names(Map<UUID, String> structures, Map<UUID, String> venues) {

    Part structure(UUID id) {
        return new Part(Kind.STRUCTURE, structures.getOrDefault(id, "une structure inconnue"), id);
    }

    Part venue(UUID id) {
        return new Part(Kind.VENUE, venues.getOrDefault(id, "un lieu inconnu"), id);
    }

    @Nullable String of(UUID id) {
        var name = structures.get(id);
        return name == null ? venues.get(id) : name;
    }
}
