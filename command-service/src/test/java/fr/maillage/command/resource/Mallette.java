package fr.maillage.command.resource;

import fr.maillage.command.resource.ResourceCommand.RequestReservation;
import fr.maillage.command.resource.ResourceCommand.ShareResource;
import fr.maillage.events.Approval;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import java.time.Instant;
import java.util.UUID;

/** A kit of ten tablets that the EPN of Liévin lends, and who asks for it: what tests of resources speak of. */
final class Mallette {

    static final UUID ID = new UUID(1, 1);
    static final UUID EPN = new UUID(2, 1);
    static final UUID CCAS = new UUID(2, 2);
    static final UUID LIBRARY = new UUID(2, 3);
    static final UUID ONE = new UUID(3, 1);
    static final UUID OTHER = new UUID(3, 2);
    static final UUID THIRD = new UUID(3, 3);
    static final int TABLETS = 10;
    static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    private Mallette() {}

    static ResourceProfile profile(String title) {
        return new ResourceProfile(title, null, null, "62510", null, null, null);
    }

    static ShareResource share(Approval approval) {
        return new ShareResource(
                ID, EPN, ResourceKind.EQUIPMENT, profile("Mallette de tablettes"), TABLETS, approval, null);
    }

    static ResourceShared shared(Approval approval) {
        return Resource.share(share(approval));
    }

    /** Days of June, at ten in the morning in Paris. */
    static Period june(int from, int to) {
        return new Period(day(from), day(to));
    }

    static Instant day(int ofJune) {
        return Instant.parse("2026-06-%02dT08:00:00Z".formatted(ofJune));
    }

    static RequestReservation request(UUID reservation, UUID by, Period period, int quantity) {
        return new RequestReservation(ID, by, reservation, period, quantity, null, null, NOW);
    }

    static ReservationRequested requested(UUID reservation, UUID by, Period period, int quantity) {
        return new ReservationRequested(reservation, by, period, quantity, null, null);
    }

    static ReservationAccepted accepted(UUID reservation) {
        return new ReservationAccepted(reservation);
    }
}
