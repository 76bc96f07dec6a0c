package fr.maillage.query.projection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks. Most of the network is there for everybody; what is not is left out of every view by
 * {@link Projection#seenBy}, before anything is listed, counted or exported.
 *
 * @param structure the structure that looks; null for the hub, which sees all
 */
public record Reader(@Nullable UUID structure) {

    public static final Reader HUB = new Reader(null);
}
