package fr.maillage.query.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRefused;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureDescribed;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.query.Facts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StructureProjectionTest {

    private static final UUID STRUCTURE = Facts.id(1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    private final StructureProjection projection = new StructureProjection();

    @Test
    void a_registered_structure_is_no_member_yet() {
        var view = fold(registered());

        assertThat(view.pivot()).isEqualTo("W621000001");
        assertThat(view.membership()).isEqualTo(Membership.NONE);
        assertThat(view.registeredOn()).isEqualTo(DAY);
    }

    @Test
    void a_description_replaces_the_profile_and_keeps_pivot_and_membership() {
        var view = fold(registered()
                .say(STRUCTURE, new MembershipRequested())
                .later(Duration.ofDays(3))
                .say(STRUCTURE, new StructureDescribed(Facts.structureProfile("EPN du Bassin", "62498"))));

        assertThat(view.profile().name()).isEqualTo("EPN du Bassin");
        assertThat(view.pivot()).isEqualTo("W621000001");
        assertThat(view.membership().status()).isEqualTo(MembershipStatus.REQUESTED);
        assertThat(view.saidOn()).isEqualTo(DAY.plusDays(3));
    }

    @Test
    void a_new_number_is_the_present_one_and_those_before_are_kept() {
        var view = fold(registered()
                .say(STRUCTURE, new StructureRenumbered("43493312300029", DAY))
                .say(STRUCTURE, new StructureRenumbered("43493312300037", DAY.plusYears(1)))
                .say(STRUCTURE, new StructureDescribed(Facts.structureProfile("EPN du Bassin", "62498"))));

        assertThat(view.pivot()).isEqualTo("43493312300037");
        assertThat(view.pivots()).containsExactly("W621000001", "43493312300029", "43493312300037");
        assertThat(view.numbers())
                .containsExactly(
                        new StructureNumber("W621000001", null),
                        new StructureNumber("43493312300029", DAY),
                        new StructureNumber("43493312300037", DAY.plusYears(1)));
    }

    @Test
    void a_structure_that_moves_back_has_its_first_number_again() {
        var view = fold(registered()
                .say(STRUCTURE, new StructureRenumbered("43493312300029", DAY))
                .say(STRUCTURE, new StructureRenumbered("W621000001", DAY.plusYears(1))));

        assertThat(view.pivot()).isEqualTo("W621000001");
        assertThat(view.pivots()).containsExactly("W621000001", "43493312300029");
    }

    @Test
    void a_request_is_accepted_then_ends_on_its_day() {
        var facts = registered()
                .say(STRUCTURE, new MembershipRequested())
                .say(STRUCTURE, new MembershipAccepted(DAY))
                .say(STRUCTURE, new MembershipEnded(DAY.plusMonths(1), "dissolution"));

        var membership = fold(facts).membership();

        assertThat(membership.on(DAY).status()).isEqualTo(MembershipStatus.MEMBER);
        assertThat(membership.on(DAY.plusMonths(1)))
                .isEqualTo(new Membership(MembershipStatus.ENDED, DAY.plusMonths(1), "dissolution"));
    }

    @Test
    void a_refusal_says_why() {
        var view = fold(registered()
                .say(STRUCTURE, new MembershipRequested())
                .say(STRUCTURE, new MembershipRefused("hors de la région")));

        assertThat(view.membership()).isEqualTo(new Membership(MembershipStatus.REFUSED, DAY, "hors de la région"));
    }

    @Test
    void the_same_fact_twice_makes_the_same_view() {
        var facts = registered().say(STRUCTURE, new MembershipRequested()).say(STRUCTURE, new MembershipAccepted(DAY));
        var view = fold(facts);

        for (var fact : facts.log()) {
            assertThat(projection.apply(view, fact)).isSameAs(view);
        }
    }

    @Test
    void what_is_said_of_a_venue_is_no_structure() {
        var fact = new Facts()
                .say(Facts.id(2), Facts.venue("Salle Arago", Facts.lievin()))
                .last();

        assertThat(projection.subject(fact)).isEmpty();
    }

    private static Facts registered() {
        return new Facts().say(STRUCTURE, Facts.structure("EPN de Liévin", "W621000001", "62510"));
    }

    private StructureView fold(Facts facts) {
        StructureView view = null;
        for (var fact : facts.log()) {
            view = projection.apply(view, fact);
        }
        return Objects.requireNonNull(view);
    }
}
