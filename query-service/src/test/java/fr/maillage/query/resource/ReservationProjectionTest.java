package fr.maillage.query.resource;

import static fr.maillage.query.resource.Lent.CCAS;
import static fr.maillage.query.resource.Lent.KIT;
import static fr.maillage.query.resource.Lent.PROMISED;
import static fr.maillage.query.resource.Lent.VAN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.query.Facts;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReservationProjectionTest {

    private static final Period DAYS = Lent.period("2026-12-03T08:00:00Z", "2026-12-05T08:00:00Z");

    private final ReservationProjection projection = new ReservationProjection();

    @Test
    void a_request_takes_nothing_until_it_is_accepted() {
        var asked = fold(asked());
        assertThat(asked.status()).isEqualTo(ReservationStatus.REQUESTED);
        assertThat(asked.resourceId()).isEqualTo(KIT);
        assertThat(asked.structureId()).isEqualTo(CCAS);
        assertThat(asked.requestedAt()).isEqualTo(Facts.START);
        assertThat(asked.takenFrom()).isNull();

        var accepted = fold(asked().say(KIT, new ReservationAccepted(PROMISED)));
        assertThat(accepted.status()).isEqualTo(ReservationStatus.ACCEPTED);
        assertThat(accepted.takenFrom()).isEqualTo(DAYS.from());
        assertThat(accepted.takenTo()).isEqualTo(DAYS.to());
    }

    @Test
    void a_refusal_and_a_cancellation_say_why_and_take_nothing() {
        var declined = fold(asked().say(KIT, new ReservationDeclined(PROMISED, "en révision")));
        assertThat(declined.status()).isEqualTo(ReservationStatus.DECLINED);
        assertThat(declined.reason()).isEqualTo("en révision");

        var cancelled = fold(accepted().say(KIT, new ReservationCancelled(PROMISED, null)));
        assertThat(cancelled.status()).isEqualTo(ReservationStatus.CANCELLED);
        assertThat(cancelled.takenTo()).isNull();
    }

    @Test
    void a_moved_reservation_stands_as_it_stood_for_another_time() {
        var later = Lent.period("2026-12-10T08:00:00Z", "2026-12-12T08:00:00Z");
        var moved = fold(accepted().say(KIT, new ReservationMoved(PROMISED, later)));

        assertThat(moved.status()).isEqualTo(ReservationStatus.ACCEPTED);
        assertThat(moved.period()).isEqualTo(later);
    }

    @Test
    void what_is_handed_over_early_is_taken_from_then_and_is_late_once_it_should_be_back() {
        var early = DAYS.from().minusSeconds(3_600);
        var out = fold(accepted().say(KIT, new ResourceHandedOver(PROMISED, early)));

        assertThat(out.takenFrom()).isEqualTo(early);
        assertThat(out.isLate(DAYS.to().minusSeconds(1))).isFalse();
        assertThat(out.isLate(DAYS.to())).isTrue();
    }

    @Test
    void what_came_back_was_taken_until_then() {
        var at = Instant.parse("2026-12-04T08:00:00Z");
        var back = fold(accepted()
                .say(KIT, new ResourceHandedOver(PROMISED, DAYS.from()))
                .say(KIT, new ResourceReturned(PROMISED, at, "Un chargeur manque")));

        assertThat(back.status()).isEqualTo(ReservationStatus.RETURNED);
        assertThat(back.condition()).isEqualTo("Un chargeur manque");
        assertThat(back.takenTo()).isEqualTo(at);
        assertThat(back.isLate(DAYS.to())).isFalse();
    }

    @Test
    void the_same_fact_twice_makes_the_same_view_and_so_does_another_resource_s() {
        var facts = accepted();
        var view = fold(facts);
        for (var fact : facts.log()) {
            if (projection.subject(fact).isPresent()) {
                assertThat(projection.apply(view, fact)).isSameAs(view);
            }
        }

        var elsewhere = new Facts()
                .say(VAN, Lent.tablets(1))
                .say(VAN, Lent.tablets(1))
                .say(VAN, Lent.tablets(1))
                .say(VAN, new ReservationCancelled(PROMISED, null));
        assertThat(projection.apply(view, elsewhere.last())).isSameAs(view);
    }

    @Test
    void what_is_said_of_the_resource_alone_is_of_no_reservation() {
        assertThat(projection.subject(new Facts().say(KIT, Lent.tablets(8)).last()))
                .isEmpty();
    }

    private static Facts asked() {
        return new Facts().say(KIT, Lent.tablets(8)).say(KIT, Lent.requested(PROMISED, DAYS, 6));
    }

    private static Facts accepted() {
        return asked().say(KIT, new ReservationAccepted(PROMISED));
    }

    private ReservationView fold(Facts facts) {
        @Nullable ReservationView view = null;
        for (var fact : facts.log()) {
            view = projection.subject(fact).isPresent() ? projection.apply(view, fact) : view;
        }
        return Objects.requireNonNull(view);
    }
}
