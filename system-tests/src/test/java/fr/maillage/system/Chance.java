package fr.maillage.system;

import java.util.List;
import java.util.Random;

/** What is left to chance; the same for the same seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** From 0 to the number before that one. */
    int below(int end) {
        return random.nextInt(end);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** A name that means nothing to anybody. */
    String noise() {
        return "inconnu" + random.nextInt(1_000_000);
    }
}
