package fr.maillage.query.workshop;

import fr.maillage.events.Attendance;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.query.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An invented agenda, from a workshop that took place to one that nobody confirmed in time. */
final class Bassin {

    static final UUID EPN = Facts.id(1);
    static final UUID CCAS = Facts.id(2);
    static final UUID LIBRARY = Facts.id(3);
    static final UUID ARAGO = Facts.id(11);
    static final UUID HELD = Facts.id(21);
    static final UUID LAPSED = Facts.id(22);
    static final UUID CONFIRMED = Facts.id(23);
    static final UUID PROPOSED = Facts.id(24);
    static final UUID CANCELLED = Facts.id(25);

    private static final String[] LIEVIN = {"62510"};

    private Bassin() {}

    static Facts facts() {
        var facts = new Facts()
                .say(EPN, Facts.structure("EPN de Liévin", null, "62510"), "62510")
                .say(CCAS, Facts.structure("CCAS de Denain", null, "59172"), "59172")
                .say(LIBRARY, Facts.structure("=Médiathèque", null, "02381"), "02381")
                .say(ARAGO, Facts.venue("Salle Arago", Facts.lievin(), EPN, null), "62510")
                .at("2026-10-01T09:00:00Z")
                .by(EPN)
                .say(HELD, proposed(EPN, "Premiers clics", "2026-10-15T12:00:00Z", CCAS), LIEVIN)
                .by(CCAS)
                .say(HELD, new WorkshopJoined(CCAS), LIEVIN)
                .by(EPN)
                .say(HELD, new WorkshopConfirmed(), LIEVIN)
                .at("2026-10-15T15:00:00Z")
                .say(HELD, new WorkshopHeld(List.of(new Attendance("Seniors", 9), new Attendance(null, 3))), LIEVIN)
                .say(LAPSED, proposed(EPN, "Mes photos", "2026-11-20T13:00:00Z", LIBRARY), LIEVIN);
        return facts.at("2026-11-01T09:00:00Z")
                .say(CONFIRMED, proposed(EPN, "Caf et impôts", "2026-12-04T13:00:00Z", CCAS, LIBRARY), LIEVIN)
                .by(CCAS)
                .say(CONFIRMED, new WorkshopJoined(CCAS), LIEVIN)
                .by(LIBRARY)
                .say(CONFIRMED, new WorkshopDeclined(LIBRARY, "Pas d'intervenant"), LIEVIN)
                .by(EPN)
                .say(CONFIRMED, new WorkshopConfirmed(), LIEVIN)
                .by(CCAS)
                .say(PROPOSED, online(), "59172")
                .say(CANCELLED, proposed(CCAS, "Réseaux sociaux", "2026-12-20T13:00:00Z", EPN), LIEVIN)
                .say(CANCELLED, new WorkshopCancelled("Salle prise"), LIEVIN);
    }

    static WorkshopProposed proposed(UUID lead, String title, String start, UUID... invited) {
        return new WorkshopProposed(
                lead,
                List.of(invited),
                profile(title, "argent_impots"),
                new WorkshopPlace(ARAGO, null, "62510"),
                twoHours(start),
                null);
    }

    static Period twoHours(String start) {
        var from = Instant.parse(start);
        return new Period(from, from.plus(Duration.ofHours(2)));
    }

    static WorkshopProfile profile(String title, String theme) {
        return new WorkshopProfile(
                title, theme, "Apportez vos papiers;\nvenez, nombreux 🙂", 12, List.of("Seniors"), "Gratuit");
    }

    private static WorkshopProposed online() {
        return new WorkshopProposed(
                CCAS,
                List.of(LIBRARY),
                profile("Signer en ligne", "securite_numerique"),
                new WorkshopPlace(null, "https://visio.example/signer", "59172"),
                twoHours("2026-12-10T08:00:00Z"),
                null);
    }
}
