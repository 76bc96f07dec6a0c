package fr.maillage.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a joint workshop is about, and for whom.
 *
 * @param theme a code of the national activity tool, such as {@code email}
 * @param seats how many people it can receive; null where nobody counts
 * @param audiences exact strings of the national standard; none means everybody
 * @param fee exact string of the national standard
 */
public record WorkshopProfile(
        @FreeText String title,
        String theme,
        @FreeText @Nullable String description,
        @Nullable Integer seats,
        List<String> audiences,
        @Nullable String fee) {

    public WorkshopProfile {
        audiences = List.copyOf(audiences);
    }
}
