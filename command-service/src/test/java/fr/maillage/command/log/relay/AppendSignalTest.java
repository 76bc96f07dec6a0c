package fr.maillage.command.log.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppendSignalTest {

    private static final long FOR_EVER_MILLIS = 60_000;

    private final AppendSignal signal = new AppendSignal();

    @Test
    void every_listener_wakes_also_for_a_signal_that_was_raised_while_it_was_busy() throws InterruptedException {
        var one = signal.listen();
        var other = signal.listen();
        signal.raise();
        assertThat(millisOf(one)).isLessThan(FOR_EVER_MILLIS);
        assertThat(millisOf(other)).isLessThan(FOR_EVER_MILLIS);
    }

    @Test
    void a_listener_wakes_once_however_often_the_signal_was_raised() throws InterruptedException {
        var listener = signal.listen();
        for (var i = 0; i < 10; i++) {
            signal.raise();
        }
        listener.await(FOR_EVER_MILLIS);
        var began = System.nanoTime();
        listener.await(50);
        assertThat(System.nanoTime() - began).isGreaterThan(40_000_000);
    }

    @Test
    void one_listener_can_be_woken_without_the_others() throws InterruptedException {
        var one = signal.listen();
        var other = signal.listen();
        one.wake();
        assertThat(millisOf(one)).isLessThan(FOR_EVER_MILLIS);
        var began = System.nanoTime();
        other.await(50);
        assertThat(System.nanoTime() - began).isGreaterThan(40_000_000);
    }

    private static long millisOf(AppendSignal.Listener listener) throws InterruptedException {
        var began = System.nanoTime();
        listener.await(FOR_EVER_MILLIS);
        return (System.nanoTime() - began) / 1_000_000;
    }
}
