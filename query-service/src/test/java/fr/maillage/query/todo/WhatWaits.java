package fr.maillage.query.todo;

import fr.maillage.events.Approval;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.query.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A network in which one thing of each kind waits on 2 December 2026, and others that look alike do not. */
final class WhatWaits {

    static final UUID EPN = Facts.id(1);
    static final UUID CCAS = Facts.id(2);
    static final UUID HIRSON = Facts.id(3);
    static final UUID WAITING = Facts.id(41);

    private WhatWaits() {}

    static Facts facts() {
        var facts = new Facts()
                .apart()
                .at("2025-03-01T09:00:00Z")
                .say(EPN, Facts.structure("EPN de Liévin", null, "62510"), "62510")
                .say(CCAS, Facts.structure("CCAS de Denain", null, "59172"), "59172")
                .say(Facts.id(11), Facts.venue("Salle Arago", Facts.lievin(), EPN, null), "62510")
                .say(Facts.id(12), Facts.venue("Salle close", Facts.lievin(), EPN, null), "62510")
                .say(Facts.id(12), new VenueClosed(LocalDate.of(2025, 3, 1), "fin du bail"), "62510")
                .at("2025-09-01T09:00:00Z")
                .say(Facts.id(13), Facts.venue("Espace Wilson", Facts.denain()), "59172")
                .at("2026-06-01T09:00:00Z")
                .say(Facts.id(14), Facts.venue("Lieu récent", Facts.denain()), "59172");
        return reviewed(lent(worked(together(facts))));
    }

    private static Facts together(Facts facts) {
        return facts.at("2026-10-01T09:00:00Z")
                .say(WAITING, partnership("Prêt de tablettes", CCAS, HIRSON), "62510")
                .say(WAITING, new PartnershipAccepted(CCAS), "62510")
                .at("2026-11-20T09:00:00Z")
                .say(Facts.id(42), partnership("Trop récent", CCAS), "62510");
    }

    private static Facts worked(Facts facts) {
        return facts.say(Facts.id(51), workshop("Caducs", "2026-11-30T13:00:00Z"), "62510")
                .say(Facts.id(52), workshop("Premiers clics", "2026-12-05T13:00:00Z"), "62510")
                .say(Facts.id(52), new WorkshopJoined(CCAS), "62510")
                .say(Facts.id(53), workshop("Plus tard", "2027-02-05T13:00:00Z"), "62510");
    }

    private static Facts lent(Facts facts) {
        var kit = Facts.id(61);
        return facts.say(kit, shared(), "62510")
                .say(kit, requested(62, "2026-11-21T09:00:00Z", "2026-11-28T09:00:00Z"), "62510")
                .say(kit, new ReservationAccepted(Facts.id(62)), "62510")
                .say(kit, new ResourceHandedOver(Facts.id(62), Instant.parse("2026-11-21T09:00:00Z")), "62510")
                .at("2026-11-28T09:00:00Z")
                .say(kit, requested(63, "2026-12-10T09:00:00Z", "2026-12-11T09:00:00Z"), "62510")
                .say(HIRSON, Facts.structure("Médiathèque d'Hirson", null, "02381"), "02381")
                .at("2026-11-30T09:00:00Z")
                .say(kit, requested(64, "2026-12-12T09:00:00Z", "2026-12-13T09:00:00Z"), "62510")
                .say(HIRSON, new MembershipRequested(), "02381");
    }

    private static Facts reviewed(Facts facts) {
        return facts.at("2026-12-01T09:00:00Z")
                .say(Facts.id(71), new ActivityFlagged(6, Facts.id(13), List.of("59172"), "Adresse fausse"), "59172")
                .say(Facts.id(72), new ActivityFlagged(1, EPN, List.of("62510"), "Doublon"), "62510")
                .say(Facts.id(72), new FlagSettled("Non"), "62510")
                .say(Facts.id(73), new FollowUpOpened(CCAS, List.of("59172"), "Qui reprend ?"), "59172");
    }

    private static NetworkEvent partnership(String title, UUID... partners) {
        return new PartnershipProposed(
                EPN,
                List.of(partners),
                List.of("62510", "59172"),
                new PartnershipTerms(title, PartnershipNature.MATERIEL, null, LocalDate.of(2027, 1, 1), null, null));
    }

    private static NetworkEvent workshop(String title, String start) {
        return new WorkshopProposed(
                EPN,
                List.of(CCAS),
                new WorkshopProfile(title, "email", null, null, List.of(), null),
                new WorkshopPlace(null, "https://visio.exemple.fr", "62510"),
                new Period(Instant.parse(start), Instant.parse(start).plusSeconds(7_200)),
                null);
    }

    private static NetworkEvent shared() {
        return new ResourceShared(
                EPN,
                ResourceKind.EQUIPMENT,
                new ResourceProfile("Dix tablettes", null, null, "62510", null, null, null),
                10,
                Approval.BY_OWNER,
                null);
    }

    private static NetworkEvent requested(long id, String from, String to) {
        return new ReservationRequested(
                Facts.id(id), CCAS, new Period(Instant.parse(from), Instant.parse(to)), 1, null, null);
    }
}
