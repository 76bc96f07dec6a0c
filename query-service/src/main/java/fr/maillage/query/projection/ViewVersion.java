package fr.maillage.query.projection;

import java.util.UUID;

/**
 * A view with the event that made it what it is, as it stands or will stand in a row.
 *
 * @param from position of that event
 * @param json stored form of the view, encoded once
 * @param cells values of the projection's columns
 */
record ViewVersion<V>(UUID id, long from, V view, byte[] json, Object[] cells) {

    /**
     * A version that another one replaced.
     *
     * @param to position of the event that replaced it
     */
    record Past<V>(ViewVersion<V> version, long to) {}
}
