package fr.maillage.query.page;

import fr.maillage.query.page.HoursInWords.Door;
import java.util.UUID;

/**
 * A venue in a list.
 *
 * @param about commune, and who carries it
 * @param state its freshness, such as {@code STALE}, with its word
 */
public record PlaceRow(
        UUID id, String name, String href, String about, String state, String fresh, Door door, boolean chosen) {}
