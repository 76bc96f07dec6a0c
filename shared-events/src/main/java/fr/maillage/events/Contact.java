package fr.maillage.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contact data of a structure or a venue: public, generic data, never a person's.
 *
 * @param phone the desk's number, E.164; null where there is none
 * @param emails generic addresses, such as {@code contact@…}
 * @param sites web addresses
 */
public record Contact(
        @FreeText(leftOut = true) @Nullable String phone,
        @FreeText(leftOut = true) List<String> emails,
        List<String> sites) {

    public Contact {
        emails = List.copyOf(emails);
        sites = List.copyOf(sites);
    }
}
