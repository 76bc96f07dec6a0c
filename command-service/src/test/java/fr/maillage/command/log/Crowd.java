package fr.maillage.command.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers at the same moment. */
final class Crowd {

    private Crowd() {}

    /** What each of them got, or threw. */
    static <T> List<Object> all(int callers, IntFunction<T> work) throws InterruptedException {
        var start = new CountDownLatch(1);
        var results = new ArrayList<Object>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (var i = 0; i < callers; i++) {
                var caller = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.apply(caller);
                }));
            }
            start.countDown();
            for (var future : futures) {
                results.add(outcome(future));
            }
        }
        return results;
    }

    private static Object outcome(Future<?> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            return Objects.requireNonNull(thrown.getCause());
        }
    }
}
