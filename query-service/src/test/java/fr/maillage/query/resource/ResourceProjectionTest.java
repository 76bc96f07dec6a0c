package fr.maillage.query.resource;

import static fr.maillage.query.resource.Lent.CCAS;
import static fr.maillage.query.resource.Lent.EPN;
import static fr.maillage.query.resource.Lent.GUIDE;
import static fr.maillage.query.resource.Lent.KIT;
import static fr.maillage.query.resource.Lent.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ResourceDescribed;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReused;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.query.Facts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResourceProjectionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    private final ResourceProjection projection = new ResourceProjection();

    @Test
    void a_resource_is_what_was_last_said_of_it() {
        var view = fold(new Facts()
                .say(KIT, Lent.tablets(8))
                .later(Duration.ofDays(1))
                .say(KIT, new ResourceDescribed(Lent.profile("Mallette", null, "59172")))
                .later(Duration.ofDays(1))
                .say(KIT, new ResourceQuantitySet(10)));

        assertThat(view.structureId()).isEqualTo(EPN);
        assertThat(view.profile().title()).isEqualTo("Mallette");
        assertThat(view.quantity()).isEqualTo(10);
        assertThat(view.status()).isEqualTo(ResourceStatus.SHARED);
        assertThat(view.sharedOn()).isEqualTo(DAY);
        assertThat(view.saidOn()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void a_withdrawn_resource_says_why() {
        var view = fold(new Facts().say(KIT, Lent.tablets(8)).say(KIT, new ResourceWithdrawn("vendue")));

        assertThat(view.status()).isEqualTo(ResourceStatus.WITHDRAWN);
        assertThat(view.withdrawal()).isEqualTo("vendue");
    }

    @Test
    void a_document_keeps_who_used_it() {
        var view = fold(new Facts()
                .say(GUIDE, Lent.document(CCAS, "Guide", "59172", null))
                .say(GUIDE, new ResourceReused(EPN, "https://epn.example/guide")));

        assertThat(view.reuses()).containsExactly(new Reuse(EPN, "https://epn.example/guide", DAY));
    }

    @Test
    void a_reservation_moves_its_sequence_on_and_says_nothing_else_of_it() {
        var facts = new Facts().say(KIT, Lent.tablets(8));
        var before = fold(facts);
        var after = fold(facts.later(Duration.ofDays(3))
                .say(KIT, Lent.requested(PROMISED, Lent.period("2026-12-03T08:00:00Z", "2026-12-05T08:00:00Z"), 6))
                .say(KIT, new ReservationAccepted(PROMISED)));

        assertThat(after.sequence()).isEqualTo(2);
        assertThat(after).usingRecursiveComparison().ignoringFields("sequence").isEqualTo(before);
    }

    @Test
    void the_same_fact_twice_makes_the_same_view() {
        var facts = new Facts().say(KIT, Lent.tablets(8)).say(KIT, new ResourceQuantitySet(10));
        var view = fold(facts);

        for (var fact : facts.log()) {
            assertThat(projection.apply(view, fact)).isSameAs(view);
        }
    }

    @Test
    void what_is_said_of_a_structure_is_no_resource() {
        var facts = new Facts().say(EPN, Facts.structure("EPN", null, "62510"));

        assertThat(projection.subject(facts.last())).isEqualTo(Optional.empty());
    }

    private ResourceView fold(Facts facts) {
        @Nullable ResourceView view = null;
        for (var fact : facts.log()) {
            view = projection.apply(view, fact);
        }
        return Objects.requireNonNull(view);
    }
}
