package fr.maillage.command.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Carrier;
import fr.maillage.command.Rules;
import fr.maillage.command.structure.StructureCommand.AcceptMembership;
import fr.maillage.command.structure.StructureCommand.DescribeStructure;
import fr.maillage.command.structure.StructureCommand.EndMembership;
import fr.maillage.command.structure.StructureCommand.RefuseMembership;
import fr.maillage.command.structure.StructureCommand.RegisterStructure;
import fr.maillage.command.structure.StructureCommand.RegisterStructureAgain;
import fr.maillage.command.structure.StructureCommand.RenumberStructure;
import fr.maillage.command.structure.StructureCommand.RequestMembership;
import fr.maillage.events.Contact;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRefused;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureDescribed;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.events.StructureKind;
import fr.maillage.events.StructureProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final String PIVOT = "43493312300029";
    private static final String NEXT = "43493312300037";
    private static final String RNA = "W2A1000123";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final Rules structure = new Rules(StructureSubject.structureType());

    @Test
    void an_event_concerns_the_communes_before_and_after_it() {
        var lievin = seatedIn("62510");
        structure.given().when(new RegisterStructure(ID, null, lievin)).concerns("62510");
        structure
                .given(new StructureRegistered(null, lievin))
                .when(new DescribeStructure(ID, seatedIn("62498")))
                .concerns("62510", "62498");
    }

    private static StructureProfile seatedIn(String commune) {
        return new StructureProfile(
                "EPN", StructureKind.ASSOCIATION, commune, null, null, new Contact(null, List.of(), List.of()));
    }

    @Test
    void a_structure_is_registered_as_it_presents_itself() {
        structure
                .given()
                .when(new RegisterStructure(ID, PIVOT, profile("EPN de Liévin")))
                .then(registered());
    }

    @Test
    void the_same_registration_sent_again_changes_nothing_even_once_described_otherwise() {
        var again = new RegisterStructureAgain(ID, new RegisterStructure(ID, PIVOT, profile("EPN de Liévin")));
        structure.given(registered()).when(again).thenNothing();
        structure
                .given(registered(), new StructureDescribed(profile("EPN de Liévin et alentours")))
                .when(again)
                .thenNothing();
    }

    @Test
    void another_registration_cannot_take_an_id() {
        structure
                .given(registered())
                .when(new RegisterStructureAgain(ID, new RegisterStructure(ID, PIVOT, profile("Une autre"))))
                .refused("structure.id.taken");
    }

    @Test
    void a_structure_is_described_otherwise() {
        structure
                .given(registered())
                .when(new DescribeStructure(ID, profile("EPN de Liévin et alentours")))
                .then(new StructureDescribed(profile("EPN de Liévin et alentours")));
    }

    @Test
    void the_same_description_is_no_event() {
        structure
                .given(registered())
                .when(new DescribeStructure(ID, profile("EPN de Liévin")))
                .thenNothing();
    }

    @Test
    void a_structure_that_moves_has_another_siret_of_its_siren_from_that_day() {
        structure
                .given(registered())
                .when(new RenumberStructure(ID, NEXT, JUNE))
                .then(new StructureRenumbered(NEXT, JUNE));
    }

    @Test
    void the_number_that_it_has_is_no_event() {
        structure
                .given(registered())
                .when(new RenumberStructure(ID, PIVOT, JUNE))
                .thenNothing();
        structure
                .given(registered(), new StructureRenumbered(NEXT, JUNE))
                .when(new RenumberStructure(ID, NEXT, JUNE.plusDays(1)))
                .thenNothing();
    }

    @Test
    void a_structure_may_move_back() {
        structure
                .given(registered(), new StructureRenumbered(NEXT, JUNE))
                .when(new RenumberStructure(ID, PIVOT, JUNE.plusYears(1)))
                .then(new StructureRenumbered(PIVOT, JUNE.plusYears(1)));
    }

    @Test
    void a_number_is_never_older_than_the_one_that_it_follows() {
        structure
                .given(registered(), new StructureRenumbered(NEXT, JUNE))
                .when(new RenumberStructure(ID, PIVOT, JUNE.minusDays(1)))
                .refused("structure.on.before-number");
    }

    @Test
    void a_structure_without_a_number_gets_one_and_an_association_its_first_siret() {
        structure
                .given(registered(null))
                .when(new RenumberStructure(ID, RNA, JUNE))
                .then(new StructureRenumbered(RNA, JUNE));
        structure
                .given(registered(RNA))
                .when(new RenumberStructure(ID, PIVOT, JUNE))
                .then(new StructureRenumbered(PIVOT, JUNE));
    }

    @Test
    void the_number_of_another_legal_entity_is_refused() {
        structure
                .given(registered())
                .when(new RenumberStructure(ID, "26590123100018", JUNE))
                .refused("structure.pivot.other-entity");
        structure
                .given(registered(RNA))
                .when(new RenumberStructure(ID, "W621000123", JUNE))
                .refused("structure.pivot.other-entity");
        structure
                .given(registered(RNA), new StructureRenumbered(PIVOT, JUNE))
                .when(new RenumberStructure(ID, RNA, JUNE))
                .refused("structure.pivot.siret-held");
    }

    @Test
    void a_structure_keeps_its_number_when_it_is_described_or_becomes_a_member() {
        structure
                .given(
                        registered(),
                        new StructureRenumbered(NEXT, JUNE),
                        new StructureDescribed(profile("EPN du Bassin")),
                        new MembershipRequested())
                .when(new RenumberStructure(ID, NEXT, JUNE))
                .thenNothing();
    }

    @Test
    void a_structure_asks_once_to_be_a_member() {
        structure.given(registered()).when(new RequestMembership(ID)).then(new MembershipRequested());
        structure
                .given(registered(), new MembershipRequested())
                .when(new RequestMembership(ID))
                .thenNothing();
    }

    @Test
    void a_member_cannot_ask_again() {
        structure
                .given(registered(), new MembershipRequested(), new MembershipAccepted(JUNE))
                .when(new RequestMembership(ID))
                .refused("structure.membership.held");
    }

    @Test
    void a_structure_that_was_refused_or_left_may_ask_again() {
        structure
                .given(registered(), new MembershipRequested(), new MembershipRefused("Hors du territoire"))
                .when(new RequestMembership(ID))
                .then(new MembershipRequested());
        structure
                .given(
                        registered(),
                        new MembershipRequested(),
                        new MembershipAccepted(JUNE),
                        new MembershipEnded(JUNE, "Départ"))
                .when(new RequestMembership(ID))
                .then(new MembershipRequested());
    }

    @Test
    void only_a_request_is_accepted() {
        structure
                .given(registered(), new MembershipRequested())
                .when(new AcceptMembership(ID, JUNE))
                .then(new MembershipAccepted(JUNE));
        structure
                .given(registered())
                .when(new AcceptMembership(ID, JUNE))
                .refused("structure.membership.not-requested");
    }

    @Test
    void accepting_twice_from_the_same_day_changes_nothing_and_from_another_day_is_refused() {
        var rules = structure.given(registered(), new MembershipRequested(), new MembershipAccepted(JUNE));
        rules.when(new AcceptMembership(ID, JUNE)).thenNothing();
        rules.when(new AcceptMembership(ID, JUNE.plusDays(1))).refused("structure.membership.held");
    }

    @Test
    void only_a_request_is_refused() {
        structure
                .given(registered(), new MembershipRequested())
                .when(new RefuseMembership(ID, "Hors du territoire"))
                .then(new MembershipRefused("Hors du territoire"));
        structure
                .given(registered(), new MembershipRequested(), new MembershipAccepted(JUNE))
                .when(new RefuseMembership(ID, "Hors du territoire"))
                .refused("structure.membership.not-requested");
    }

    @Test
    void a_membership_ends_once_it_has_begun() {
        var member = structure.given(registered(), new MembershipRequested(), new MembershipAccepted(JUNE));
        member.when(new EndMembership(ID, JUNE, "Départ")).then(new MembershipEnded(JUNE, "Départ"));
        member.when(new EndMembership(ID, JUNE.minusDays(1), "Départ")).refused("structure.on.before-membership");
        structure
                .given(registered())
                .when(new EndMembership(ID, JUNE, "Départ"))
                .refused("structure.membership.none");
    }

    @Test
    void a_pivot_is_held_by_the_structure_that_registers_it() {
        assertThat(StructureSubject.claims(registered())).containsExactly(Carrier.pivot(PIVOT));
        assertThat(StructureSubject.claims(new StructureRenumbered(NEXT, JUNE))).containsExactly(Carrier.pivot(NEXT));
        assertThat(StructureSubject.claims(registered(null))).isEmpty();
        assertThat(StructureSubject.claims(new MembershipRequested())).isEmpty();
    }

    private static StructureRegistered registered() {
        return registered(PIVOT);
    }

    private static StructureRegistered registered(@Nullable String pivot) {
        return new StructureRegistered(pivot, profile("EPN de Liévin"));
    }

    private static StructureProfile profile(String name) {
        return new StructureProfile(
                name, StructureKind.ASSOCIATION, "62510", null, null, new Contact(null, List.of(), List.of()));
    }
}
