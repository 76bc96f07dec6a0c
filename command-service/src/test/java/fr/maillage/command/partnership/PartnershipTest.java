package fr.maillage.command.partnership;

import fr.maillage.command.Rules;
import fr.maillage.command.partnership.PartnershipCommand.AcceptPartnership;
import fr.maillage.command.partnership.PartnershipCommand.DeclinePartnership;
import fr.maillage.command.partnership.PartnershipCommand.EndPartnership;
import fr.maillage.command.partnership.PartnershipCommand.LeavePartnership;
import fr.maillage.command.partnership.PartnershipCommand.PartWithMember;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnership;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnershipAgain;
import fr.maillage.command.partnership.PartnershipCommand.RenewPartnership;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipEvent.PartnershipRenewed;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnershipTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID KARIM = UUID.fromString("019a0000-0000-7000-8000-00000000000a");
    private static final UUID LUCIE = UUID.fromString("019a0000-0000-7000-8000-00000000000b");
    private static final UUID HENIN = UUID.fromString("019a0000-0000-7000-8000-00000000000c");
    private static final UUID STRANGER = UUID.fromString("019a0000-0000-7000-8000-00000000000d");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final String TOO_FEW = "Moins de deux structures y prennent encore part.";

    private final Rules partnership = new Rules(PartnershipSubject.partnershipType());

    @Test
    void a_partnership_is_proposed_by_one_to_others() {
        partnership.given().when(proposal("Accueil partagé")).then(proposed(DECEMBER));
    }

    @Test
    void the_same_proposal_sent_again_changes_nothing_and_another_cannot_take_its_id() {
        var before = partnership.given(proposed(DECEMBER));
        before.when(new ProposePartnershipAgain(ID, proposal("Accueil partagé")))
                .thenNothing();
        before.when(new ProposePartnershipAgain(ID, proposal("Autre chose"))).refused("partnership.id.taken");
    }

    @Test
    void it_is_formed_with_the_last_acceptance_in_the_same_go() {
        partnership.given(proposed(DECEMBER)).when(accept(LUCIE)).then(new PartnershipAccepted(LUCIE));
        partnership
                .given(proposed(DECEMBER), new PartnershipAccepted(LUCIE))
                .when(accept(HENIN))
                .then(new PartnershipAccepted(HENIN), new PartnershipFormed());
    }

    @Test
    void only_those_who_were_asked_answer() {
        partnership.given(proposed(DECEMBER)).when(accept(STRANGER)).refused("partnership.structure.not-invited");
        partnership.given(proposed(DECEMBER)).when(accept(KARIM)).refused("partnership.structure.not-invited");
        partnership.given(proposed(DECEMBER)).when(decline(KARIM)).refused("partnership.structure.not-invited");
    }

    @Test
    void the_same_answer_twice_is_no_event_and_another_one_is_a_conflict() {
        var accepted = partnership.given(proposed(DECEMBER), new PartnershipAccepted(LUCIE));
        accepted.when(accept(LUCIE)).thenNothing();
        accepted.when(decline(LUCIE)).refused("partnership.answered");
        var declined = partnership.given(proposed(DECEMBER), new PartnershipDeclined(LUCIE, null));
        declined.when(decline(LUCIE)).thenNothing();
        declined.when(accept(LUCIE)).refused("partnership.answered");
        partnership.given(formed()).when(accept(LUCIE)).thenNothing();
    }

    @Test
    void one_that_declines_ends_the_proposal_for_all() {
        partnership
                .given(proposed(DECEMBER), new PartnershipAccepted(LUCIE))
                .when(new DeclinePartnership(ID, HENIN, "Pas cette année"))
                .then(new PartnershipDeclined(HENIN, "Pas cette année"));
        partnership
                .given(proposed(DECEMBER), new PartnershipDeclined(HENIN, null))
                .when(accept(LUCIE))
                .refused("partnership.declined");
    }

    @Test
    void a_party_renews_what_is_formed_beyond_its_end() {
        var formed = partnership.given(formed());
        formed.when(renew(LUCIE, DECEMBER.plusYears(1))).then(new PartnershipRenewed(DECEMBER.plusYears(1)));
        formed.when(renew(LUCIE, DECEMBER)).thenNothing();
        formed.when(renew(LUCIE, DECEMBER.minusDays(1))).refused("partnership.until.earlier");
        formed.when(renew(STRANGER, DECEMBER.plusYears(1))).refused("partnership.structure.not-party");
        partnership
                .given(proposed(DECEMBER))
                .when(renew(LUCIE, DECEMBER.plusYears(1)))
                .refused("partnership.not-formed");
        partnership.given(formed(null)).when(renew(LUCIE, DECEMBER)).refused("partnership.until.endless");
        partnership
                .given(with(formed(), new PartnershipRenewed(DECEMBER.plusYears(1))))
                .when(renew(LUCIE, DECEMBER.plusMonths(1)))
                .refused("partnership.until.earlier");
    }

    @Test
    void a_party_leaves_and_the_last_two_but_one_end_it() {
        partnership.given(formed()).when(leave(LUCIE)).then(new PartnershipLeft(LUCIE, JUNE));
        var two = partnership.given(with(formed(), new PartnershipLeft(LUCIE, JUNE)));
        two.when(leave(LUCIE)).thenNothing();
        two.when(renew(LUCIE, DECEMBER.plusYears(1))).refused("partnership.structure.not-party");
        two.when(leave(KARIM)).then(new PartnershipLeft(KARIM, JUNE), new PartnershipEnded(JUNE, TOO_FEW));
        partnership.given(proposed(DECEMBER)).when(leave(LUCIE)).refused("partnership.not-formed");
        partnership.given(formed()).when(leave(STRANGER)).refused("partnership.structure.not-party");
    }

    @Test
    void any_party_ends_it_once() {
        partnership.given(formed()).when(end(HENIN, "Terminé")).then(new PartnershipEnded(JUNE, "Terminé"));
        partnership.given(formed()).when(end(STRANGER, "Terminé")).refused("partnership.structure.not-party");
        var ended = partnership.given(with(formed(), new PartnershipEnded(JUNE, "Terminé")));
        ended.when(end(KARIM, "Terminé")).thenNothing();
        ended.when(end(KARIM, "Autre raison")).refused("partnership.ended");
        ended.when(leave(KARIM)).refused("partnership.ended");
    }

    @Test
    void a_proposal_is_taken_back_by_whoever_made_it() {
        partnership.given(proposed(DECEMBER)).when(end(KARIM, "Trop tôt")).then(new PartnershipEnded(JUNE, "Trop tôt"));
        partnership.given(proposed(DECEMBER)).when(end(LUCIE, "Trop tôt")).refused("partnership.not-formed");
        partnership
                .given(proposed(DECEMBER), new PartnershipEnded(JUNE, "Trop tôt"))
                .when(accept(LUCIE))
                .refused("partnership.ended");
    }

    @Test
    void it_goes_on_or_ends_without_a_structure_that_left_the_network() {
        partnership.given(formed()).when(part(LUCIE)).then(new PartnershipLeft(LUCIE, JUNE));
        partnership
                .given(with(formed(), new PartnershipLeft(LUCIE, JUNE)))
                .when(part(HENIN))
                .then(new PartnershipLeft(HENIN, JUNE), new PartnershipEnded(JUNE, TOO_FEW));
        partnership
                .given(proposed(DECEMBER), new PartnershipAccepted(LUCIE))
                .when(part(LUCIE))
                .then(new PartnershipDeclined(LUCIE, "Adhésion terminée"));
        partnership.given(proposed(DECEMBER)).when(part(KARIM)).then(new PartnershipEnded(JUNE, "Adhésion terminée"));
        partnership.given(formed()).when(part(STRANGER)).thenNothing();
        partnership
                .given(with(formed(), new PartnershipEnded(JUNE, "Terminé")))
                .when(part(KARIM))
                .thenNothing();
    }

    private static Object[] formed() {
        return formed(DECEMBER);
    }

    private static Object[] formed(@Nullable LocalDate endsOn) {
        return new Object[] {
            proposed(endsOn), new PartnershipAccepted(LUCIE), new PartnershipAccepted(HENIN), new PartnershipFormed()
        };
    }

    private static Object[] with(Object[] events, Object more) {
        return Stream.concat(Stream.of(events), Stream.of(more)).toArray();
    }

    private static PartnershipProposed proposed(@Nullable LocalDate endsOn) {
        return new PartnershipProposed(
                KARIM, List.of(LUCIE, HENIN), List.of("62510", "59172"), terms("Accueil partagé", endsOn));
    }

    private static ProposePartnership proposal(String title) {
        return new ProposePartnership(
                ID, KARIM, List.of(LUCIE, HENIN), List.of("62510", "59172"), terms(title, DECEMBER));
    }

    private static PartnershipTerms terms(String title, @Nullable LocalDate endsOn) {
        return new PartnershipTerms(title, PartnershipNature.PARCOURS_USAGER, "departement:62", JUNE, endsOn, null);
    }

    private static AcceptPartnership accept(UUID structure) {
        return new AcceptPartnership(ID, structure);
    }

    private static DeclinePartnership decline(UUID structure) {
        return new DeclinePartnership(ID, structure, null);
    }

    private static RenewPartnership renew(UUID structure, LocalDate until) {
        return new RenewPartnership(ID, structure, until);
    }

    private static LeavePartnership leave(UUID structure) {
        return new LeavePartnership(ID, structure, JUNE);
    }

    private static EndPartnership end(UUID structure, String reason) {
        return new EndPartnership(ID, structure, JUNE, reason);
    }

    private static PartWithMember part(UUID structure) {
        return new PartWithMember(ID, structure, JUNE, "Adhésion terminée");
    }
}
