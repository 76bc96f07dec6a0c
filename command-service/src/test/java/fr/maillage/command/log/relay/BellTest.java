package fr.maillage.command.log.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BellTest {

    private static final long FOR_EVER_MILLIS = 60_000;

    private final Bell bell = new Bell();

    @Test
    void everybody_who_listens_hears_it_also_when_it_rang_while_they_were_busy() throws InterruptedException {
        var one = bell.ear();
        var other = bell.ear();
        bell.ring();
        assertThat(millisOf(one)).isLessThan(FOR_EVER_MILLIS);
        assertThat(millisOf(other)).isLessThan(FOR_EVER_MILLIS);
    }

    @Test
    void however_often_it_rang_one_looks_once() throws InterruptedException {
        var ear = bell.ear();
        for (var i = 0; i < 10; i++) {
            bell.ring();
        }
        ear.await(FOR_EVER_MILLIS);
        var began = System.nanoTime();
        ear.await(50);
        assertThat(System.nanoTime() - began).isGreaterThan(40_000_000);
    }

    @Test
    void one_can_be_woken_without_the_others() throws InterruptedException {
        var one = bell.ear();
        var other = bell.ear();
        one.wake();
        assertThat(millisOf(one)).isLessThan(FOR_EVER_MILLIS);
        var began = System.nanoTime();
        other.await(50);
        assertThat(System.nanoTime() - began).isGreaterThan(40_000_000);
    }

    private static long millisOf(Bell.Ear ear) throws InterruptedException {
        var began = System.nanoTime();
        ear.await(FOR_EVER_MILLIS);
        return (System.nanoTime() - began) / 1_000_000;
    }
}
