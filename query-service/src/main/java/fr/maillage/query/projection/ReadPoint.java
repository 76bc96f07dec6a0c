package fr.maillage.query.projection;

import java.util.function.LongConsumer;

/**
 * What a reader asks for: the network at some moment, having seen at least some position. A controller that declares one
 * as argument gets it from {@code at=}, {@code Maillage-Min-Position} and {@code Maillage-Structure}, and the answer names its position by itself.
 *
 * @param minPosition 0 where the reader has nothing of its own to see
 * @param reader who looks
 * @param answered told the position that the answer stands at, before anything is read
 */
public record ReadPoint(At at, long minPosition, Reader reader, LongConsumer answered) {

    /** As somebody sees it at that moment. */
    public static ReadPoint of(Reader reader, At at) {
        return new ReadPoint(at, 0, reader, position -> {});
    }

    /** The same as seen by somebody of whom nothing is known, whoever asks. */
    public ReadPoint asEverybody() {
        return new ReadPoint(at, minPosition, Reader.EVERYBODY, answered);
    }
}
