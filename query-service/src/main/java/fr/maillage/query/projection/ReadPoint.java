package fr.maillage.query.projection;

import java.util.function.LongConsumer;

/**
 * What a reader asks for: the network at some moment, having seen at least some position. A controller that declares one
 * as argument gets it from {@code at=} and {@code Maillage-Min-Position}, and the answer names its position by itself.
 *
 * @param minPosition 0 where the reader has nothing of its own to see
 * @param answered told the position that the answer stands at, before anything is read
 */
public record ReadPoint(At at, long minPosition, LongConsumer answered) {

    public static ReadPoint now() {
        return at(At.NOW);
    }

    public static ReadPoint at(At at) {
        return new ReadPoint(at, 0, position -> {});
    }
}
