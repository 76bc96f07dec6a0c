package fr.maillage.background;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = SECONDS)
class BackgroundLoopTest {

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration FOREVER = Duration.ofDays(1);

    @Test
    void work_that_fails_is_begun_again_and_each_failure_is_noted() throws Exception {
        var loop = new Loop(MOMENT, FOREVER) {
            @Override
            protected void work() throws InterruptedException {
                if (noted.size() < 3) {
                    throw new IllegalStateException("away");
                }
                working.release();
                pause(FOREVER);
            }
        };

        loop.start();
        loop.working.acquire();
        loop.close();

        assertThat(loop.noted).containsExactly("away", "away", "away");
    }

    @Test
    void a_pause_after_a_failure_ends_when_the_loop_is_closed() throws Exception {
        var loop = new Loop(FOREVER, FOREVER) {
            @Override
            protected void work() {
                throw new IllegalStateException("away");
            }
        };

        loop.start();
        loop.failed.await();
        loop.close();

        assertThat(loop.ended.getCount()).isZero();
        assertThat(loop.noted).containsExactly("away");
    }

    @Test
    void work_that_waits_is_woken_and_what_remains_is_done_on_its_thread() throws Exception {
        var loop = new Loop(MOMENT, FOREVER) {
            @Override
            protected void work() throws InterruptedException {
                woken.acquire();
            }
        };

        loop.start();
        loop.close();

        assertThat(loop.ended.getCount()).isZero();
        assertThat(loop.endedBy).containsExactly("loop of a test");
    }

    @Test
    void work_that_does_not_end_in_time_is_interrupted() throws Exception {
        var loop = new Loop(MOMENT, Duration.ZERO) {
            @Override
            protected void work() throws InterruptedException {
                new CountDownLatch(1).await();
            }
        };

        loop.start();
        loop.close();

        loop.ended.await();
        assertThat(loop.noted).isEmpty();
    }

    private abstract static class Loop extends BackgroundLoop {

        final List<String> noted = new CopyOnWriteArrayList<>();
        final List<String> endedBy = new CopyOnWriteArrayList<>();
        final Semaphore working = new Semaphore(0);
        final Semaphore woken = new Semaphore(0);
        final CountDownLatch failed = new CountDownLatch(1);
        final CountDownLatch ended = new CountDownLatch(1);

        Loop(Duration pause, Duration patience) {
            super("loop of a test", pause, pause, patience);
        }

        @Override
        protected void failed(Exception failure) {
            noted.add(String.valueOf(failure.getMessage()));
            failed.countDown();
        }

        @Override
        protected void wakeUp() {
            woken.release();
        }

        @Override
        protected void ended() {
            endedBy.add(Thread.currentThread().getName());
            ended.countDown();
        }
    }
}
