package fr.maillage.command.log;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must become true, with a deadline. */
final class Await {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(10);

    private Await() {}

    static void until(BooleanSupplier reached) {
        await().pollInterval(OFTEN).pollDelay(Duration.ZERO).atMost(DEADLINE).until(reached::getAsBoolean);
    }
}
