package fr.maillage.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subject and audience of a joint workshop.
 *
 * @param theme a code of the national activity tool, such as {@code email}
 * @param seats how many people it can receive; null where seats are not counted
 * @param audiences exact strings of the national standard; none means everybody
 * @param fee exact string of the national standard; null where none is given
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
