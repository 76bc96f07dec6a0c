package fr.maillage.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the parts alive: starts again the one that died, with longer pauses when it dies again and again. */
final class Supervisor {

    private static final Duration STEP = Duration.ofMillis(200);

    private final Runnable changed;
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** {@code changed} is told whenever a part runs in a new process. */
    Supervisor(Runnable changed) {
        this.changed = changed;
    }

    /** Starts parts that do not need each other, at once; returns when all serve. */
    void start(Part... parts) {
        together(List.of(parts), part -> {
            var begun = Instant.now();
            startUnlessStopping(part);
            Console.say("part.ready", part.name(), seconds(begun));
            changed.run();
        });
    }

    /** From now on these are kept alive. */
    void keep(List<Part> parts) {
        parts.forEach(part -> work(() -> keepAlive(part)));
    }

    /** Stops parts that do not need each other, at once; whatever is being started is given up, none is started again. */
    void stop(Part... parts) {
        stopping = true;
        working.forEach(Thread::interrupt);
        together(List.of(parts), part -> {
            synchronized (part) {
                part.stop();
            }
        });
    }

    boolean isStopping() {
        return stopping;
    }

    private void startUnlessStopping(Part part) {
        synchronized (part) {
            if (stopping) {
                throw new IllegalStateException("stopping");
            }
            part.start();
        }
    }

    private void keepAlive(Part part) {
        var backoff = Backoff.NONE;
        var born = Instant.now();
        try {
            while (!stopping) {
                if (part.isAlive()) {
                    Thread.sleep(STEP);
                    continue;
                }
                backoff = backoff.afterLife(Duration.between(born, Instant.now()));
                Console.say("part.died", part.name(), words(backoff.pause()));
                Thread.sleep(backoff.pause());
                restart(part);
                born = Instant.now();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart(Part part) {
        var begun = Instant.now();
        try {
            startUnlessStopping(part);
            Console.say("part.back", part.name(), seconds(begun));
            changed.run();
        } catch (RuntimeException e) {
            if (!stopping) {
                Console.say("part.not.back", part.name(), Refused.reason(e));
            }
        }
    }

    private interface Step {
        void on(Part part);
    }

    private void together(List<Part> parts, Step step) {
        try {
            CompletableFuture.allOf(parts.stream()
                            .map(part -> CompletableFuture.runAsync(() -> step.on(part), this::work))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Does something in the background until it ends or everything stops. */
    void work(Runnable task) {
        Thread.ofVirtual().start(() -> {
            working.add(Thread.currentThread());
            try {
                task.run();
            } finally {
                working.remove(Thread.currentThread());
            }
        });
    }

    private static String seconds(Instant since) {
        return words(Duration.between(since, Instant.now()));
    }

    private static String words(Duration duration) {
        return Console.words("seconds", duration.toMillis() / 1000.0);
    }
}
