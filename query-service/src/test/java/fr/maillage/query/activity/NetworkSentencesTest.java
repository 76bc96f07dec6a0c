package fr.maillage.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Approval;
import fr.maillage.events.Attendance;
import fr.maillage.events.MaskGround;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipEvent.PartnershipRenewed;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceDescribed;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.events.ResourceEvent.ResourceReused;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpClosed;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopEvent.WorkshopWarned;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.query.Facts;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.platform.EverySentence;
import fr.maillage.wire.EventCatalog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the network does together, in words. */
class NetworkSentencesTest {

    private static final UUID EPN = Facts.id(1);
    private static final UUID CCAS = Facts.id(2);
    private static final UUID ARAGO = Facts.id(3);
    private static final UUID TABLETS = Facts.id(4);
    private static final UUID LOAN = Facts.id(5);
    private static final UUID WORKSHOP = Facts.id(6);
    private static final UUID PACT = Facts.id(7);
    private static final UUID REVIEW = Facts.id(8);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Period DAYS = period("2026-12-02T23:00:00Z", "2026-12-05T23:00:00Z");
    private static final Period AFTERNOON = period("2026-12-08T13:00:00Z", "2026-12-08T15:30:00Z");
    private static final WorkshopPlace THERE = new WorkshopPlace(ARAGO, null, "62510");
    private static final WorkshopPlace ONLINE = new WorkshopPlace(null, "https://exemple.fr/visio", "62510");
    private static final WorkshopProfile PROFILE =
            new WorkshopProfile("Premiers pas sur tablette", "email", null, null, List.of(), null);

    private final Sentences sentences = EverySentence.of();

    @Test
    void lending_is_told_with_who_lends_what_to_whom_and_when() {
        var said = new LinkedHashMap<NetworkEvent, String>();
        said.put(shared(null), "EPN de Liévin partage : valise de dix tablettes");
        said.put(new ResourceDescribed(kit()), "Présentation mise à jour : valise de dix tablettes");
        said.put(new ResourceQuantitySet(8), "valise de dix tablettes : il y en a désormais 8");
        said.put(new ResourceWithdrawn("usure"), "valise de dix tablettes n'est plus en partage : usure");
        said.put(
                requested(null),
                "CCAS de Denain demande à EPN de Liévin : valise de dix tablettes (2), du 3 au 5 décembre");
        said.put(
                new ReservationAccepted(LOAN),
                "EPN de Liévin réserve pour CCAS de Denain : valise de dix tablettes (2), du 3 au 5 décembre");
        said.put(
                new ReservationDeclined(LOAN, null),
                "EPN de Liévin ne prête pas à CCAS de Denain : valise de dix tablettes (2), du 3 au 5 décembre");
        said.put(
                new ReservationCancelled(LOAN, "atelier annulé"),
                "Réservation annulée pour CCAS de Denain : valise de dix tablettes (2), du 3 au 5 décembre (atelier annulé)");
        said.put(
                new ReservationMoved(LOAN, AFTERNOON),
                "Réservation déplacée pour CCAS de Denain : valise de dix tablettes (2), le 8 décembre de 14\u00a0h à 16\u00a0h\u00a030");
        said.put(
                new ResourceHandedOver(LOAN, DAYS.from()),
                "EPN de Liévin prête à CCAS de Denain : valise de dix tablettes (2)");
        said.put(
                new ResourceReturned(LOAN, DAYS.to(), "un chargeur manque"),
                "CCAS de Denain rend à EPN de Liévin : valise de dix tablettes (2) (un chargeur manque)");
        said.put(new ResourceReused(CCAS, null), "CCAS de Denain réutilise : valise de dix tablettes");

        assertEverySaid(said, "resource", TABLETS);
        assertThat(say(shared(ARAGO), TABLETS))
                .isEqualTo("EPN de Liévin partage : valise de dix tablettes, adapté de « Salle Arago »");
        assertThat(say(new ResourceReused(CCAS, "https://exemple.fr/adapte"), TABLETS))
                .isEqualTo("CCAS de Denain adapte : valise de dix tablettes");
        assertThat(say(requested(WORKSHOP), TABLETS)).endsWith(", pour l'atelier « Premiers pas sur tablette »");
    }

    @Test
    void workshops_are_told_with_their_date_and_place() {
        var said = new LinkedHashMap<NetworkEvent, String>();
        said.put(
                proposed(THERE),
                "EPN de Liévin propose à CCAS de Denain un atelier : Premiers pas sur tablette, le 8 décembre de 14\u00a0h à 16\u00a0h\u00a030, Salle Arago");
        said.put(new WorkshopJoined(CCAS), "CCAS de Denain participe à l'atelier « Premiers pas sur tablette »");
        said.put(
                new WorkshopDeclined(CCAS, "agenda plein"),
                "CCAS de Denain ne participe pas à l'atelier « Premiers pas sur tablette » : agenda plein");
        said.put(new WorkshopDescribed(PROFILE), "L'atelier « Premiers pas sur tablette » est mieux décrit");
        said.put(new WorkshopConfirmed(), "L'atelier « Premiers pas sur tablette » est confirmé");
        said.put(
                new WorkshopRescheduled(AFTERNOON, ONLINE),
                "L'atelier « Premiers pas sur tablette » change de date ou de lieu : le 8 décembre de 14\u00a0h à 16\u00a0h\u00a030, en ligne");
        said.put(
                new WorkshopWarned(ARAGO, DAY),
                "Salle Arago ferme le 1er décembre : l'atelier « Premiers pas sur tablette » doit trouver un autre lieu");
        said.put(
                new WorkshopCancelled("trop peu d'inscrits"),
                "L'atelier « Premiers pas sur tablette » est annulé : trop peu d'inscrits");
        said.put(
                new WorkshopHeld(List.of(new Attendance("Seniors", 7), new Attendance(null, 5))),
                "L'atelier « Premiers pas sur tablette » a eu lieu : 12 personnes");

        assertEverySaid(said, "workshop", WORKSHOP);
        assertThat(say(proposed(ONLINE), WORKSHOP)).endsWith(", en ligne");
        assertThat(say(new WorkshopHeld(List.of(new Attendance(null, 1))), WORKSHOP))
                .endsWith("a eu lieu : 1 personne");
        assertThat(say(new WorkshopHeld(List.of()), WORKSHOP)).endsWith("a eu lieu, personne n'est venu");
    }

    @Test
    void partnerships_are_told_with_their_parties() {
        var said = new LinkedHashMap<NetworkEvent, String>();
        said.put(pact(), "EPN de Liévin propose un partenariat à CCAS de Denain : Aller vers");
        said.put(new PartnershipAccepted(CCAS), "CCAS de Denain accepte le partenariat « Aller vers »");
        said.put(
                new PartnershipDeclined(CCAS, "trop loin"),
                "CCAS de Denain décline le partenariat « Aller vers » : trop loin");
        said.put(new PartnershipFormed(), "EPN de Liévin et CCAS de Denain nouent un partenariat : Aller vers");
        said.put(
                new PartnershipRenewed(DAY.plusYears(1)),
                "Le partenariat « Aller vers » est prolongé jusqu'au 1er décembre 2027");
        said.put(new PartnershipLeft(CCAS, DAY), "CCAS de Denain quitte le 1er décembre le partenariat « Aller vers »");
        said.put(
                new PartnershipEnded(DAY, "objectif atteint"),
                "Le partenariat « Aller vers » prend fin le 1er décembre : objectif atteint");

        assertEverySaid(said, "partnership", PACT);
    }

    @Test
    void what_the_hub_says_is_told_with_what_it_is_about() {
        var said = new LinkedHashMap<NetworkEvent, String>();
        said.put(
                new ActivityFlagged(4, ARAGO, List.of("62510"), "adresse douteuse"),
                "À revoir, Salle Arago : adresse douteuse");
        said.put(new FlagSettled("corrigée"), "C'est revu, Salle Arago : corrigée");
        said.put(
                new FollowUpOpened(EPN, List.of("62510"), "Qui tient la salle ?"),
                "Question à suivre, EPN de Liévin : Qui tient la salle ?");
        said.put(new FollowUpClosed("Le CCAS."), "Question réglée, Salle Arago : Le CCAS.");
        said.put(new NoteAdded(null, List.of(), "Réunion en mars."), "Note : Réunion en mars.");
        said.put(
                new TextMasked(ARAGO, List.of("62510"), "profile.presentation", List.of(4L), MaskGround.PERSON),
                "Un texte n'est plus montré, Salle Arago");

        assertEverySaid(said, "review", REVIEW);
    }

    @Test
    void what_was_never_named_is_said_to_be_unknown() {
        var nothing = new Names(Map.of(), Map.of());
        var action = ActivityView.of(
                new Facts().say(TABLETS, new ReservationAccepted(LOAN)).last());

        assertThat(sentences.say(action, nothing).text())
                .isEqualTo("une structure inconnue réserve pour une structure inconnue : une ressource inconnue, ");
    }

    private void assertEverySaid(Map<NetworkEvent, String> said, String kind, UUID subject) {
        assertThat(said.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("every event of its kind is said here")
                .isEqualTo(EventCatalog.events().stream()
                        .filter(event ->
                                EventCatalog.typeOf(event).subjectType().equals(kind))
                        .collect(Collectors.toSet()));
        said.forEach((event, sentence) -> assertThat(say(event, subject)).isEqualTo(sentence));
    }

    private String say(NetworkEvent event, UUID subject) {
        return sentences
                .say(ActivityView.of(new Facts().say(subject, event).last()), names())
                .text();
    }

    private static Names names() {
        return new Names(
                Map.of(
                        EPN, new Part("structure", "EPN de Liévin", EPN),
                        CCAS, new Part("structure", "CCAS de Denain", CCAS),
                        ARAGO, new Part("venue", "Salle Arago", ARAGO),
                        TABLETS, new Part("resource", "valise de dix tablettes", TABLETS),
                        WORKSHOP, new Part("workshop", "Premiers pas sur tablette", WORKSHOP),
                        PACT, new Part("partnership", "Aller vers", PACT),
                        REVIEW, new Part("venue", "Salle Arago", ARAGO)),
                Map.of(TABLETS, shared(null), LOAN, requested(null), WORKSHOP, proposed(THERE), PACT, pact()));
    }

    private static ResourceShared shared(@Nullable UUID original) {
        return new ResourceShared(EPN, ResourceKind.EQUIPMENT, kit(), 10, Approval.BY_OWNER, original);
    }

    private static ResourceProfile kit() {
        return new ResourceProfile("valise de dix tablettes", null, null, "62510", null, null, null);
    }

    private static ReservationRequested requested(@Nullable UUID workshop) {
        return new ReservationRequested(LOAN, CCAS, DAYS, 2, null, workshop);
    }

    private static WorkshopProposed proposed(WorkshopPlace place) {
        return new WorkshopProposed(EPN, List.of(CCAS), PROFILE, place, AFTERNOON, null);
    }

    private static PartnershipProposed pact() {
        return new PartnershipProposed(
                EPN,
                List.of(CCAS),
                List.of("62510", "59172"),
                new PartnershipTerms("Aller vers", PartnershipNature.MATERIEL, null, DAY, null, null));
    }

    private static Period period(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }
}
