package fr.maillage.query.projection;

import java.util.function.LongConsumer;

/**
 * The point at which a reader asks to see the network: a moment, and a position that must be seen at least. A
 * controller that declares one as argument gets it from {@code at=}, {@code Maillage-Min-Position} and
 * {@code Maillage-Structure}. The answer then names its position by itself.
 *
 * @param minPosition position to wait for; 0 where the reader has no event of its own to see
 * @param reader who reads
 * @param answered receives the position of the answer, before anything is read
 */
public record ReadPoint(At at, long minPosition, Reader reader, LongConsumer answered) {

    /** The network at that moment, as the reader sees it. */
    public static ReadPoint of(Reader reader, At at) {
        return new ReadPoint(at, 0, reader, position -> {});
    }

    /** The same point for a reader of whom nothing is known, whoever asks. */
    public ReadPoint asEverybody() {
        return new ReadPoint(at, minPosition, Reader.EVERYBODY, answered);
    }
}
