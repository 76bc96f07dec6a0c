package fr.maillage.query.resource;

import fr.maillage.events.Approval;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReused;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.query.Facts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What two invented structures lend and give each other until 2 December 2026. */
final class Lent {

    static final UUID EPN = Facts.id(1);
    static final UUID CCAS = Facts.id(2);
    static final UUID ARAGO = Facts.id(11);
    static final UUID KIT = Facts.id(51);
    static final UUID GUIDE = Facts.id(52);
    static final UUID PICTURES = Facts.id(53);
    static final UUID VAN = Facts.id(54);
    /** Six tablets, from 3 to 5 December: promised. */
    static final UUID PROMISED = Facts.id(61);
    /** Three tablets, from 4 to 6 December: waits for an answer. */
    static final UUID WAITING = Facts.id(62);
    /** Two tablets since November: should have been back. */
    static final UUID LATE = Facts.id(63);

    private Lent() {}

    static Facts facts() {
        return new Facts()
                .say(EPN, Facts.structure("EPN de Liévin", "W621000001", "62510"), "62510")
                .say(CCAS, Facts.structure("CCAS de Denain", null, "59172"), "59172")
                .say(ARAGO, Facts.venue("Salle Arago", Facts.lievin(), EPN, null), "62510")
                .at("2026-11-01T09:00:00Z")
                .by(EPN)
                .say(KIT, tablets(8), "62510")
                .say(KIT, new ResourceQuantitySet(10), "62510")
                .by(CCAS)
                .say(GUIDE, document(CCAS, "Guide du courriel", "59172", null), "59172")
                .say(VAN, shared(CCAS, ResourceKind.VEHICLE, profile("Camion", null, "59172"), 1), "59172")
                .by(EPN)
                .say(PICTURES, document(EPN, "Guide du courriel en images", "62510", GUIDE), "62510")
                .say(GUIDE, new ResourceReused(EPN, "https://epn.example/guide"), "59172")
                .by(CCAS)
                .at("2026-11-15T09:00:00Z")
                .say(KIT, requested(LATE, period("2026-11-20T08:00:00Z", "2026-11-25T08:00:00Z"), 2), "62510")
                .by(EPN)
                .say(KIT, new ReservationAccepted(LATE), "62510")
                .at("2026-11-20T08:05:00Z")
                .say(KIT, new ResourceHandedOver(LATE, Instant.parse("2026-11-20T08:00:00Z")), "62510")
                .by(CCAS)
                .at("2026-11-28T09:00:00Z")
                .say(VAN, new ResourceWithdrawn("vendu"), "59172")
                .say(KIT, requested(PROMISED, period("2026-12-03T08:00:00Z", "2026-12-05T08:00:00Z"), 6), "62510")
                .by(EPN)
                .say(KIT, new ReservationAccepted(PROMISED), "62510")
                .by(CCAS)
                .say(KIT, requested(WAITING, period("2026-12-04T08:00:00Z", "2026-12-06T08:00:00Z"), 3), "62510");
    }

    static ResourceShared tablets(int quantity) {
        return shared(EPN, ResourceKind.EQUIPMENT, profile("Mallette de tablettes", ARAGO, "62510"), quantity);
    }

    static ResourceShared shared(UUID structure, ResourceKind kind, ResourceProfile profile, int quantity) {
        return new ResourceShared(structure, kind, profile, quantity, Approval.BY_OWNER, null);
    }

    static ResourceShared document(UUID structure, String title, String commune, @Nullable UUID adaptedFrom) {
        return new ResourceShared(
                structure,
                ResourceKind.DOCUMENT,
                new ResourceProfile(title, null, null, commune, null, "CC BY-SA 4.0", "https://exemple.fr/guide"),
                1,
                Approval.AUTOMATIC,
                adaptedFrom);
    }

    static ResourceProfile profile(String title, @Nullable UUID venue, String commune) {
        return new ResourceProfile(title, "À rendre chargée.", venue, commune, null, null, null);
    }

    static ReservationRequested requested(UUID id, Period period, int quantity) {
        return new ReservationRequested(id, CCAS, period, quantity, "Atelier du mercredi", null);
    }

    static Period period(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }
}
