package fr.maillage.embedded;

import java.io.IOException;
import java.util.Arrays;

/**
 * Ties the life of this process to the one that started it, through standard input: when the other closes it, or dies in whatever
 * way, this process stops cleanly. The kernel tells, so nobody has to poll and no process is left behind after a kill -9.
 */
public final class Tether {

    private Tether() {}

    /** Runs the main class named first, with the other arguments, tied to the process that started this one. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        hold();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    static void hold() {
        Thread.ofPlatform().daemon().name("tether").start(() -> {
            awaitEndOfInput();
            System.exit(0);
        });
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said on it: only its end matters
            }
        } catch (IOException gone) {
            // as good as its end
        }
    }
}
