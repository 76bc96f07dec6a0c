package fr.maillage.command.resource;

import static fr.maillage.command.resource.Mallette.CCAS;
import static fr.maillage.command.resource.Mallette.EPN;
import static fr.maillage.command.resource.Mallette.ID;
import static fr.maillage.command.resource.Mallette.LIBRARY;
import static fr.maillage.command.resource.Mallette.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Refusal;
import fr.maillage.command.resource.Reservation.Status;
import fr.maillage.command.resource.ResourceCommand.AcceptReservation;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.command.resource.ResourceCommand.DeclineReservation;
import fr.maillage.command.resource.ResourceCommand.HandOverResource;
import fr.maillage.command.resource.ResourceCommand.MoveReservation;
import fr.maillage.command.resource.ResourceCommand.RequestReservation;
import fr.maillage.command.resource.ResourceCommand.ReturnResource;
import fr.maillage.command.resource.ResourceCommand.SetResourceQuantity;
import fr.maillage.events.Approval;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is asked in whatever order: never more is promised than there is, and what is said to be free is. */
class NeverTooManyTest {

    private static final int RUNS = 200;
    private static final int STEPS = 80;
    private static final int HOURS = 60;

    @ParameterizedTest
    @EnumSource
    void at_no_instant_more_is_promised_than_there_is(Approval approval) {
        var promises = 0;
        var refusals = 0;
        for (var seed = 0; seed < RUNS; seed++) {
            var story = new Story(seed, approval);
            for (var step = 0; step < STEPS; step++) {
                story.go();
                story.check();
            }
            promises += story.promises;
            refusals += story.refusals;
        }
        // Both must be common, or the stories tell nothing.
        assertThat(promises).isGreaterThan(5 * RUNS);
        assertThat(refusals).isGreaterThan(5 * RUNS);
    }

    /** One resource, and what happens to it. */
    private static final class Story {

        private final long seed;
        private final Random random;
        private Resource resource;
        private Instant now = NOW;
        private int asked;
        private int promises;
        private int refusals;

        Story(long seed, Approval approval) {
            this.seed = seed;
            this.random = new Random(seed);
            this.resource = Resource.evolve(null, Mallette.shared(approval));
        }

        void go() {
            now = now.plus(Duration.ofMinutes(random.nextInt(90)));
            var command = command();
            List<ResourceEvent> events;
            try {
                events = resource.decide(command);
            } catch (Refusal refusal) {
                refusals++;
                checkFree(command, refusal);
                return;
            }
            for (var event : events) {
                checkQuantity(event);
                promises += event instanceof ResourceEvent.ReservationAccepted ? 1 : 0;
                resource = Resource.evolve(resource, event);
            }
        }

        private ResourceCommand command() {
            var one = new UUID(3, Math.max(0, asked - 1 - random.nextInt(6)));
            return switch (random.nextInt(10)) {
                case 0, 1, 2 ->
                    new RequestReservation(
                            ID, borrower(), new UUID(3, asked++), period(), 1 + random.nextInt(6), null, null, now);
                case 3, 4 -> new AcceptReservation(ID, EPN, one, now);
                case 5 -> new MoveReservation(ID, CCAS, one, period(), now);
                case 6 -> new HandOverResource(ID, EPN, one, now);
                case 7 -> new ReturnResource(ID, EPN, one, now, null);
                case 8 -> new SetResourceQuantity(ID, EPN, 1 + random.nextInt(12), now);
                default ->
                    random.nextBoolean()
                            ? new CancelReservation(ID, EPN, one, null)
                            : new DeclineReservation(ID, EPN, one, null);
            };
        }

        private UUID borrower() {
            return random.nextInt(3) == 0 ? LIBRARY : CCAS;
        }

        private Period period() {
            var from = now.plus(Duration.ofHours(random.nextInt(HOURS)));
            return new Period(from, from.plus(Duration.ofHours(1 + random.nextInt(24))));
        }

        /** Counts by hand, instant by instant; levels only rise where a promise begins. */
        void check() {
            var promised = promised();
            for (var reservation : promised) {
                var at = reservation.period().from();
                if (!at.isBefore(now)) {
                    assertThat(at(at, promised))
                            .as("promised at %s, seed %d", at, seed)
                            .isLessThanOrEqualTo(resource.quantity());
                }
            }
            assertThat(at(now, promised)).as("promised now, seed %d", seed).isLessThanOrEqualTo(resource.quantity());
            assertThat(resource.calendar().out()).as("out, seed %d", seed).isLessThanOrEqualTo(resource.quantity());
        }

        private List<Reservation> promised() {
            return resource.calendar().reservations().values().stream()
                    .filter(Reservation::isPromised)
                    .toList();
        }

        private static int at(Instant instant, List<Reservation> promised) {
            return promised.stream()
                    .filter(one -> !one.period().from().isAfter(instant)
                            && one.period().to().isAfter(instant))
                    .mapToInt(Reservation::quantity)
                    .sum();
        }

        private void checkQuantity(ResourceEvent event) {
            if (event instanceof ResourceQuantitySet set) {
                var late = promised().stream()
                        .filter(one -> one.status() == Status.HANDED_OVER)
                        .mapToInt(Reservation::quantity)
                        .sum();
                assertThat(set.quantity()).as("seed %d", seed).isGreaterThanOrEqualTo(late);
            }
        }

        /** The next free period that a refusal names can be had, and none that begins earlier. */
        private void checkFree(ResourceCommand command, Refusal refusal) {
            if (command instanceof RequestReservation request
                    && refusal.more().get("nextFree") instanceof Period free) {
                assertThat(resource.decide(during(request, free)))
                        .as("seed %d", seed)
                        .isNotEmpty();
                var earlier = free.from().minusSeconds(1);
                if (earlier.isAfter(request.period().from())) {
                    var length = Duration.between(free.from(), free.to());
                    var tooEarly = during(request, new Period(earlier, earlier.plus(length)));
                    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> resource.decide(tooEarly)))
                            .as("seed %d", seed)
                            .isInstanceOf(Refusal.class);
                }
            }
        }

        private static RequestReservation during(RequestReservation request, Period period) {
            return new RequestReservation(
                    ID, request.by(), request.reservationId(), period, request.quantity(), null, null, request.now());
        }
    }
}
