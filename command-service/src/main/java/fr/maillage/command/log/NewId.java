package fr.maillage.command.log;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** New ids, made at the edge: UUID version 7, whose first 48 bits are the time, so that they fall together in an index. */
public final class NewId {

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;

    public NewId(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var random = ThreadLocalRandom.current();
        var high = clock.millis() << 16 | VERSION_7 | random.nextLong() & 0x0fff;
        var low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
