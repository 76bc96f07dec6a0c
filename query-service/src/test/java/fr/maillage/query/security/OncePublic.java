package fr.maillage.query.security;

import fr.maillage.events.Period;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRefused;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.events.WorkshopSeries;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented network in which much was public once and is not as it was, and some never was. */
public final class OncePublic {

    public static final UUID EPN = Facts.id(1);
    public static final UUID LEFT = Facts.id(2);
    public static final UUID BACK = Facts.id(3);
    public static final UUID REFUSED = Facts.id(4);
    public static final UUID ARAGO = Facts.id(11);
    public static final UUID CLOSED = Facts.id(12);
    public static final UUID CANCELLED = Facts.id(21);
    public static final UUID MOVED = Facts.id(22);
    public static final UUID LAPSED = Facts.id(23);
    public static final UUID AGAIN = Facts.id(24);
    public static final UUID NEVER = Facts.id(25);
    public static final UUID PROPOSED = Facts.id(26);
    public static final UUID SERIES = Facts.id(29);

    /** The day on which the workshops were confirmed; on the days before, nobody but the network knew of them. */
    static final String CONFIRMED_ON = "2026-11-05";

    /** More actions than a page of the feed holds. */
    public static final int CONFIRMATIONS = 60;

    private static final String LIEVIN = "62510";

    private static @Nullable RunningService shared;

    private OncePublic() {}

    /** A service that tells of it, which tests only read. */
    public static synchronized RunningService shared() throws Exception {
        if (shared == null) {
            var service = new RunningService();
            service.publish(facts());
            shared = service;
        }
        return shared;
    }

    /** What is told of it, until 2 December 2026. */
    public static Facts facts() {
        var facts = new Facts().apart();
        structures(facts);
        workshops(facts);
        facts.because(null)
                .at("2026-11-20T09:00:00Z")
                .by(LEFT)
                .say(CLOSED, new VenueClosed(LocalDate.of(2026, 11, 20), "fin du bail"), LIEVIN)
                .say(LEFT, new MembershipEnded(LocalDate.of(2026, 11, 21), "Cotisation impayée"), LIEVIN);
        for (var structure : List.of(BACK, REFUSED)) {
            facts.by(structure)
                    .say(structure, new MembershipRequested(), LIEVIN)
                    .by(null)
                    .say(structure, new MembershipRefused("Dossier incomplet"), LIEVIN);
        }
        facts.at("2026-11-25T09:00:00Z").by(EPN);
        for (var time = 0; time < CONFIRMATIONS; time++) {
            facts.say(ARAGO, new VenueConfirmed(LocalDate.of(2026, 11, 25), null), LIEVIN);
        }
        return facts;
    }

    private static void structures(Facts facts) {
        facts.say(EPN, Facts.structure("EPN de Liévin", null, LIEVIN), LIEVIN)
                .say(LEFT, Facts.structure("Club Micro", null, LIEVIN), LIEVIN)
                .say(BACK, Facts.structure("Atelier du Marais", null, LIEVIN), LIEVIN)
                .say(REFUSED, Facts.structure("Cyberbase, annexe", null, LIEVIN), LIEVIN);
        for (var member : List.of(EPN, LEFT, BACK)) {
            facts.by(member)
                    .say(member, new MembershipRequested(), LIEVIN)
                    .by(null)
                    .say(member, new MembershipAccepted(LocalDate.of(2026, 1, 10)), LIEVIN);
        }
        facts.say(BACK, new MembershipEnded(LocalDate.of(2026, 2, 1), "Sans activité"), LIEVIN)
                .say(ARAGO, Facts.venue("Salle Arago", Facts.lievin(), EPN, null), LIEVIN)
                .say(CLOSED, Facts.venue("Ancien point d'accès", Facts.lievin(), LEFT, null), LIEVIN);
    }

    private static void workshops(Facts facts) {
        facts.at("2026-11-01T09:00:00Z").by(EPN);
        prepared(facts, CANCELLED, "Mots de passe", "2026-12-10T13:00:00Z", new WorkshopSeries(SERIES, 1, 2));
        prepared(facts, MOVED, "Mots de passe, suite", "2026-12-11T13:00:00Z", new WorkshopSeries(SERIES, 2, 2));
        prepared(facts, LAPSED, "Vide-grenier numérique", "2026-11-15T13:00:00Z", null);
        prepared(facts, AGAIN, "Réparer son téléphone", "2026-12-12T13:00:00Z", null);
        facts.at(CONFIRMED_ON + "T09:00:00Z");
        for (var prepared : List.of(CANCELLED, MOVED, LAPSED, AGAIN)) {
            facts.say(prepared, new WorkshopConfirmed(), LIEVIN);
        }
        facts.at("2026-11-10T09:00:00Z")
                .say(CANCELLED, new WorkshopCancelled("La salle est inondée"), LIEVIN)
                .because("Grève des transports")
                .say(MOVED, elsewhere("2026-12-18T13:00:00Z"), LIEVIN)
                .because(null)
                .say(LAPSED, elsewhere("2026-12-01T13:00:00Z"), LIEVIN)
                .because("Trop tôt")
                .say(AGAIN, elsewhere("2026-12-19T13:00:00Z"), LIEVIN)
                .because(null)
                .say(AGAIN, new WorkshopJoined(LEFT), LIEVIN)
                .say(AGAIN, new WorkshopConfirmed(), LIEVIN)
                .say(NEVER, proposed("Soirée secrète", "2026-12-20T13:00:00Z", null), LIEVIN)
                .say(NEVER, new WorkshopCancelled("Personne n'est libre"), LIEVIN)
                .say(PROPOSED, proposed("Projet en l'air", "2026-12-21T13:00:00Z", null), LIEVIN);
    }

    private static void prepared(Facts facts, UUID id, String title, String start, @Nullable WorkshopSeries series) {
        facts.say(id, proposed(title, start, series), LIEVIN)
                .say(id, new WorkshopJoined(LEFT), LIEVIN)
                .say(id, new WorkshopDeclined(BACK, "Pas d'intervenant"), LIEVIN);
    }

    private static WorkshopProposed proposed(String title, String start, @Nullable WorkshopSeries series) {
        return new WorkshopProposed(
                EPN,
                List.of(LEFT, BACK),
                new WorkshopProfile(title, "argent_impots", null, null, List.of(), null),
                new WorkshopPlace(ARAGO, null, LIEVIN),
                twoHours(start),
                series);
    }

    private static WorkshopRescheduled elsewhere(String start) {
        return new WorkshopRescheduled(
                twoHours(start), new WorkshopPlace(null, "https://visio.exemple.fr/salon", LIEVIN));
    }

    private static Period twoHours(String start) {
        var from = Instant.parse(start);
        return new Period(from, from.plus(Duration.ofHours(2)));
    }
}
