package fr.maillage.standalone;

import fr.maillage.embedded.Loopback;
import java.util.List;
import java.util.stream.IntStream;

/** Where each part listens, on loopback. People see {@code pages}, {@code posts} and {@code issuer}; the others are between the parts. */
record Ports(
        int pages,
        int posts,
        int postgres,
        int kafka,
        int issuer,
        int kafkaController,
        int pagesManagement,
        int postsManagement,
        int issuerManagement) {

    static final int DEFAULT_BASE = 8080;

    private static final int HIGHEST_OFFSET = 12;
    private static final int COUNT = 9;

    /** Fixed ports from a base on: 8080 gives the addresses that the documentation names. */
    static Ports from(int base) {
        if (base < 1 || base + HIGHEST_OFFSET > 65_535) {
            throw new Refused("ports.range", Integer.toString(base));
        }
        return new Ports(
                base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 10, base + 11, base + HIGHEST_OFFSET);
    }

    /** Ports that are free now: for tests, and for several networks beside each other. */
    static Ports random() {
        var free = new int[COUNT];
        for (var i = 0; i < free.length; i++) {
            var port = Loopback.freePort();
            while (contains(free, port)) {
                port = Loopback.freePort();
            }
            free[i] = port;
        }
        return new Ports(free[0], free[1], free[2], free[3], free[4], free[5], free[6], free[7], free[8]);
    }

    private static boolean contains(int[] ports, int port) {
        return IntStream.of(ports).anyMatch(taken -> taken == port);
    }

    List<Integer> all() {
        return List.of(
                pages,
                posts,
                postgres,
                kafka,
                issuer,
                kafkaController,
                pagesManagement,
                postsManagement,
                issuerManagement);
    }

    /** Those that somebody else listens on. */
    List<Integer> taken() {
        return all().stream().filter(port -> !Loopback.isFree(port)).toList();
    }
}
