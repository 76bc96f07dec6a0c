package fr.maillage.command.venue;

import static fr.maillage.command.venue.Lievin.FRANCE_SERVICES;
import static fr.maillage.command.venue.Lievin.HOURS;
import static fr.maillage.command.venue.Lievin.ID;
import static fr.maillage.command.venue.Lievin.JUNE;
import static fr.maillage.command.venue.Lievin.STRUCTURE;
import static fr.maillage.command.venue.Lievin.declared;
import static fr.maillage.command.venue.Lievin.offer;
import static fr.maillage.command.venue.Lievin.place;
import static fr.maillage.command.venue.Lievin.profile;
import static fr.maillage.command.venue.Lievin.unattached;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Rules;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import fr.maillage.command.venue.VenueCommand.CloseVenue;
import fr.maillage.command.venue.VenueCommand.ConfirmVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenueAgain;
import fr.maillage.command.venue.VenueCommand.DeclareVenueLabel;
import fr.maillage.command.venue.VenueCommand.DescribeVenue;
import fr.maillage.command.venue.VenueCommand.GrantVenueLabel;
import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.command.venue.VenueCommand.RelocateVenue;
import fr.maillage.command.venue.VenueCommand.ReopenVenue;
import fr.maillage.command.venue.VenueCommand.SetVenueHours;
import fr.maillage.command.venue.VenueCommand.SetVenueOffer;
import fr.maillage.command.venue.VenueCommand.SuspendVenue;
import fr.maillage.command.venue.VenueCommand.WithdrawVenueLabel;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueClaimed;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import fr.maillage.hours.HoursText;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VenueTest {

    private static final UUID ANOTHER = UUID.fromString("019a0000-0000-7000-8000-0000000000b2");
    private static final VenueClosed CLOSED = new VenueClosed(JUNE, "Fin du bail");

    private final Rules venue = new Rules(VenueSubject.venueType());

    @Test
    void a_venue_is_declared_as_it_was_described() {
        venue.given().when(Lievin.declare(STRUCTURE, null)).then(declared());
    }

    @Test
    void the_same_declaration_sent_again_changes_nothing_even_once_closed() {
        var again = new DeclareVenueAgain(ID, Lievin.declare(STRUCTURE, null));
        venue.given(declared()).when(again).thenNothing();
        venue.given(declared(), CLOSED).when(again).thenNothing();
    }

    @Test
    void another_declaration_cannot_take_an_id() {
        venue.given(declared())
                .when(new DeclareVenueAgain(ID, Lievin.declare(ANOTHER, null)))
                .refused("venue.id.taken");
    }

    @Test
    void an_unattached_venue_is_claimed_once() {
        venue.given(unattached()).when(new ClaimVenue(ID, STRUCTURE)).then(new VenueClaimed(STRUCTURE));
        venue.given(unattached(), new VenueClaimed(STRUCTURE))
                .when(new ClaimVenue(ID, STRUCTURE))
                .thenNothing();
    }

    @Test
    void a_venue_that_a_structure_carries_cannot_be_claimed_by_another() {
        venue.given(declared()).when(new ClaimVenue(ID, ANOTHER)).refused("venue.structure.held");
        venue.given(unattached(), new VenueClaimed(STRUCTURE))
                .when(new ClaimVenue(ID, ANOTHER))
                .refused("venue.structure.held");
    }

    @Test
    void what_is_said_otherwise_is_an_event() {
        var open = venue.given(declared());
        var evening = HoursText.read("Mo-Fr 17:00-20:00").recorded();
        var pix = new Label(Label.Kind.PROGRAMME, "Certification PIX");
        open.when(new DescribeVenue(ID, profile("Fabrique"))).then(new VenueDescribed(profile("Fabrique"), null));
        open.when(new RelocateVenue(ID, place("62498"))).then(new VenueRelocated(place("62498"), null));
        open.when(new SetVenueHours(ID, evening)).then(new VenueHoursSet(evening, null));
        open.when(new SetVenueHours(ID, null)).then(new VenueHoursSet(null, null));
        open.when(new SetVenueOffer(ID, offer("Loisirs et créations numériques")))
                .then(new VenueOfferSet(offer("Loisirs et créations numériques"), null));
        open.when(new DeclareVenueLabel(ID, pix)).then(new VenueLabelDeclared(pix, null));
        open.when(new GrantVenueLabel(ID, pix)).then(new VenueLabelGranted(pix, null));
        open.when(new WithdrawVenueLabel(ID, FRANCE_SERVICES)).then(new VenueLabelWithdrawn(FRANCE_SERVICES, null));
    }

    @Test
    void what_is_said_as_it_stands_is_no_event() {
        var open = venue.given(declared());
        open.when(new DescribeVenue(ID, profile("Espace numérique"))).thenNothing();
        open.when(new RelocateVenue(ID, place("62510"))).thenNothing();
        open.when(new SetVenueHours(ID, HOURS)).thenNothing();
        open.when(new SetVenueOffer(ID, offer("Aide aux démarches administratives")))
                .thenNothing();
        open.when(new DeclareVenueLabel(ID, FRANCE_SERVICES)).thenNothing();
        open.when(new WithdrawVenueLabel(ID, new Label(Label.Kind.OTHER, "Jamais reçu")))
                .thenNothing();
        open.when(new ReopenVenue(ID, JUNE)).thenNothing();
    }

    @Test
    void a_declared_label_may_be_granted_and_a_granted_one_need_not_be_declared() {
        venue.given(declared())
                .when(new GrantVenueLabel(ID, FRANCE_SERVICES))
                .then(new VenueLabelGranted(FRANCE_SERVICES, null));
        var granted = venue.given(declared(), new VenueLabelGranted(FRANCE_SERVICES, null));
        granted.when(new DeclareVenueLabel(ID, FRANCE_SERVICES)).thenNothing();
        granted.when(new GrantVenueLabel(ID, FRANCE_SERVICES)).thenNothing();
        var said = Venue.declare(Lievin.declare(STRUCTURE, LabelStanding.GRANTED, null));
        venue.given(said).when(new GrantVenueLabel(ID, FRANCE_SERVICES)).thenNothing();
    }

    @Test
    void what_was_granted_and_withdrawn_is_the_structure_s_own_word_when_it_is_declared_again() {
        var renounced = new VenueEvent[] {
            declared(), new VenueLabelGranted(FRANCE_SERVICES, null), new VenueLabelWithdrawn(FRANCE_SERVICES, null)
        };
        venue.given(renounced)
                .when(new DeclareVenueLabel(ID, FRANCE_SERVICES))
                .then(new VenueLabelDeclared(FRANCE_SERVICES, null));
        venue.given(Stream.concat(Stream.of(renounced), Stream.of(new VenueLabelDeclared(FRANCE_SERVICES, null)))
                        .toArray(VenueEvent[]::new))
                .when(new GrantVenueLabel(ID, FRANCE_SERVICES))
                .then(new VenueLabelGranted(FRANCE_SERVICES, null));
    }

    @Test
    void one_label_is_not_two_for_its_case_and_accents() {
        var pass = new Label(Label.Kind.OTHER, "Pass numérique");
        var written = new Label(Label.Kind.OTHER, "PASS  Numerique");
        var venueWithPass = venue.given(declared(), new VenueLabelDeclared(pass, null));
        venueWithPass.when(new DeclareVenueLabel(ID, written)).thenNothing();
        venueWithPass.when(new GrantVenueLabel(ID, written)).then(new VenueLabelGranted(pass, null));
        venueWithPass.when(new WithdrawVenueLabel(ID, written)).then(new VenueLabelWithdrawn(pass, null));
        var arabic = new Label(Label.Kind.OTHER, "علامة");
        venue.given(declared(), new VenueLabelDeclared(arabic, null))
                .when(new DeclareVenueLabel(ID, new Label(Label.Kind.OTHER, "标签")))
                .then(new VenueLabelDeclared(new Label(Label.Kind.OTHER, "标签"), null));
    }

    @Test
    void a_venue_without_labels_says_nothing_of_their_standing() {
        var bare = Lievin.declare(STRUCTURE, LabelStanding.GRANTED, null);
        var sent = new DeclareVenue(
                ID,
                STRUCTURE,
                null,
                bare.profile(),
                bare.place(),
                bare.hours(),
                bare.offer(),
                List.of(),
                LabelStanding.GRANTED,
                null);
        assertThat(Venue.declare(sent).labelStanding()).isNull();
    }

    @Test
    void a_label_withdrawn_can_be_granted_again() {
        venue.given(declared(), new VenueLabelWithdrawn(FRANCE_SERVICES, null))
                .when(new GrantVenueLabel(ID, FRANCE_SERVICES))
                .then(new VenueLabelGranted(FRANCE_SERVICES, null));
    }

    @Test
    void a_venue_is_suspended_for_a_time_or_without_a_known_end() {
        venue.given(declared())
                .when(new SuspendVenue(ID, JUNE, JUNE, "Travaux"))
                .then(new VenueSuspended(JUNE, JUNE, "Travaux"));
        venue.given(declared())
                .when(new SuspendVenue(ID, JUNE, null, "Travaux"))
                .then(new VenueSuspended(JUNE, null, "Travaux"));
    }

    @Test
    void a_suspension_cannot_end_before_it_begins() {
        venue.given(declared())
                .when(new SuspendVenue(ID, JUNE, JUNE.minusDays(1), "Travaux"))
                .refused("venue.until.before-from");
    }

    @Test
    void a_suspension_may_be_prolonged_and_is_said_once() {
        var suspended = venue.given(declared(), new VenueSuspended(JUNE, JUNE, "Travaux"));
        suspended.when(new SuspendVenue(ID, JUNE, JUNE, "Travaux")).thenNothing();
        suspended
                .when(new SuspendVenue(ID, JUNE, JUNE.plusDays(7), "Travaux"))
                .then(new VenueSuspended(JUNE, JUNE.plusDays(7), "Travaux"));
    }

    @Test
    void a_suspended_or_closed_venue_opens_again_once() {
        venue.given(declared(), new VenueSuspended(JUNE, null, "Travaux"))
                .when(new ReopenVenue(ID, JUNE.plusDays(2)))
                .then(new VenueReopened(JUNE.plusDays(2)));
        venue.given(declared(), CLOSED).when(new ReopenVenue(ID, JUNE)).then(new VenueReopened(JUNE));
        venue.given(declared(), CLOSED, new VenueReopened(JUNE))
                .when(new ReopenVenue(ID, JUNE))
                .thenNothing();
    }

    @Test
    void a_venue_cannot_open_again_before_it_closed() {
        venue.given(declared(), CLOSED)
                .when(new ReopenVenue(ID, JUNE.minusDays(1)))
                .refused("venue.on.before-closing");
    }

    @Test
    void a_venue_closes_with_a_day_and_a_reason_also_while_suspended() {
        venue.given(declared()).when(new CloseVenue(ID, JUNE, "Fin du bail")).then(CLOSED);
        venue.given(declared(), new VenueSuspended(JUNE, null, "Travaux"))
                .when(new CloseVenue(ID, JUNE, "Fin du bail"))
                .then(CLOSED);
    }

    @TestFactory
    List<DynamicTest> a_closed_venue_accepts_nothing_but_to_open_again() {
        return List.<VenueCommand>of(
                        new ClaimVenue(ID, STRUCTURE),
                        new DescribeVenue(ID, profile("Fabrique")),
                        new RelocateVenue(ID, place("62498")),
                        new SetVenueHours(ID, null),
                        new SetVenueOffer(ID, offer("Loisirs et créations numériques")),
                        new DeclareVenueLabel(ID, FRANCE_SERVICES),
                        new GrantVenueLabel(ID, FRANCE_SERVICES),
                        new WithdrawVenueLabel(ID, FRANCE_SERVICES),
                        new SuspendVenue(ID, JUNE, null, "Travaux"),
                        new CloseVenue(ID, JUNE, "Fin du bail"),
                        new ConfirmVenue(ID, JUNE),
                        word())
                .stream()
                .map(command -> DynamicTest.dynamicTest(
                        command.getClass().getSimpleName(),
                        () -> venue.given(unattached(), CLOSED).when(command).refused("venue.closed")))
                .toList();
    }

    @Test
    void a_record_is_confirmed_once_a_day_and_never_backwards() {
        venue.given(declared()).when(new ConfirmVenue(ID, JUNE)).then(new VenueConfirmed(JUNE, null));
        var confirmed = venue.given(declared(), new VenueConfirmed(JUNE, null));
        confirmed.when(new ConfirmVenue(ID, JUNE)).thenNothing();
        confirmed.when(new ConfirmVenue(ID, JUNE.minusDays(1))).thenNothing();
        confirmed.when(new ConfirmVenue(ID, JUNE.plusDays(1))).then(new VenueConfirmed(JUNE.plusDays(1), null));
    }

    @Test
    void a_record_of_a_source_is_one_venue_at_most() {
        var source = new SourceRecord("hubik", "structure-1", JUNE);
        assertThat(VenueSubject.claims(Venue.declare(Lievin.declare(null, source))))
                .containsExactly(VenueSubject.source("hubik", "structure-1"));
        assertThat(VenueSubject.claims(declared())).isEmpty();
    }

    private static ReadVenue word() {
        DeclareVenue like = Lievin.declare(null, null);
        return new ReadVenue(
                ID,
                null,
                like.profile(),
                like.place(),
                like.hours(),
                like.offer(),
                like.labels(),
                like.labelStanding(),
                Set.of(),
                JUNE,
                new SourceRecord("hubik", "structure-1", JUNE));
    }
}
