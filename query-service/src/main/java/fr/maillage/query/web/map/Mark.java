package fr.maillage.query.web.map;

/**
 * A record on the map.
 *
 * @param state which of the map's signs it takes, such as {@code STALE}
 * @param place what people call the place, such as its commune
 */
public record Mark(Point point, String state, String place) {}
