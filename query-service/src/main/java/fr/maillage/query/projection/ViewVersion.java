package fr.maillage.query.projection;

import java.util.UUID;

/**
 * A view with the fact that made it what it is, as it stands or will stand in a row.
 *
 * @param json the view as it is stored; encoded once
 * @param cells the values of the projection's columns
 */
record ViewVersion<V>(UUID id, long from, V view, byte[] json, Object[] cells) {

    /** A version that another one replaced at {@code to}. */
    record Past<V>(ViewVersion<V> version, long to) {}
}
