package fr.maillage.query;

import fr.maillage.events.Approval;
import fr.maillage.events.Attendance;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedProfile;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented network whose structures lend, prepare and agree, in one running service that tests only read. */
public final class NetworkAtWork {

    public static final UUID EPN = Facts.id(1);
    public static final UUID CCAS = Facts.id(2);
    public static final UUID LIBRARY = Facts.id(3);
    public static final UUID ARAGO = Facts.id(11);
    public static final UUID WILSON = Facts.id(12);
    public static final UUID TABLETS = Facts.id(21);
    public static final UUID TRAINER = Facts.id(22);
    public static final UUID LOAN = Facts.id(31);
    public static final UUID HELD = Facts.id(41);
    public static final UUID PLANNED = Facts.id(42);
    public static final UUID PACT = Facts.id(51);
    public static final UUID SECRET = Facts.id(52);

    /** An open need, which everybody may see, and its answer, which is for few. */
    public static final UUID WANTED = Facts.id(71);

    /** A need of an intervenant's time, which is met. */
    public static final UUID TRAINING = Facts.id(72);

    /** What gives the answer to the open need away. */
    public static final String ANSWER = "Passez le prendre jeudi";

    private static @Nullable RunningService shared;

    private NetworkAtWork() {}

    public static synchronized RunningService shared() throws Exception {
        if (shared == null) {
            var service = new RunningService();
            service.publish(facts());
            shared = service;
        }
        return shared;
    }

    /** What is told of it. */
    public static Facts facts() {
        var facts = new Facts().apart();
        structures(facts);
        resources(facts.at("2026-09-01T09:00:00Z"));
        partnerships(facts);
        workshops(facts);
        needs(facts);
        return facts;
    }

    private static void structures(Facts facts) {
        facts.say(EPN, Facts.structure("EPN de Liévin", null, "62510"), "62510")
                .say(CCAS, Facts.structure("CCAS de Denain", null, "59172"), "59172")
                .say(LIBRARY, Facts.structure("Médiathèque d'Hirson", null, "02381"), "02381");
        for (var member : List.of(EPN, CCAS)) {
            facts.say(member, new MembershipRequested(), "62510")
                    .say(member, new MembershipAccepted(LocalDate.of(2026, 1, 10)), "62510");
        }
        facts.at("2026-02-01T09:00:00Z")
                .say(ARAGO, Facts.venue("Salle Arago", Facts.lievin(), EPN, null), "62510")
                .say(WILSON, Facts.venue("Espace Wilson", Facts.denain(), CCAS, null), "59172")
                .say(WILSON, new VenueOfferSet(Facts.offer("Utilisation sécurisée du numérique"), null), "59172");
    }

    private static void resources(Facts facts) {
        facts.by(EPN)
                .say(TABLETS, shared(EPN, ResourceKind.EQUIPMENT, "Valise de dix tablettes", "62510", 10), "62510")
                .by(CCAS)
                .say(
                        TRAINER,
                        shared(CCAS, ResourceKind.SKILL, "Intervenante <b>sécurité</b> du numérique", "59172", 1),
                        "59172")
                .at("2026-09-15T09:00:00Z")
                .say(
                        TABLETS,
                        new ReservationRequested(
                                LOAN,
                                CCAS,
                                new Period(
                                        Instant.parse("2026-09-30T22:00:00Z"), Instant.parse("2026-10-02T22:00:00Z")),
                                2,
                                null,
                                null),
                        "62510")
                .by(EPN)
                .say(TABLETS, new ReservationAccepted(LOAN), "62510");
    }

    private static void partnerships(Facts facts) {
        facts.by(EPN)
                .say(PACT, proposed(EPN, CCAS, "Médiations numériques en Artois"), "62510", "59172")
                .by(CCAS)
                .say(PACT, new PartnershipAccepted(CCAS), "62510", "59172")
                .say(PACT, new PartnershipFormed(), "62510", "59172")
                .say(SECRET, proposed(CCAS, EPN, "Projet confidentiel"), "59172", "62510");
    }

    private static void workshops(Facts facts) {
        facts.by(EPN)
                .say(
                        HELD,
                        workshop(EPN, CCAS, "Mots de passe", "securite_numerique", ARAGO, "62510", "2026-10-15"),
                        "62510")
                .by(CCAS)
                .say(HELD, new WorkshopJoined(CCAS), "62510")
                .by(EPN)
                .say(HELD, new WorkshopConfirmed(), "62510")
                .at("2026-10-15T16:00:00Z")
                .say(HELD, new WorkshopHeld(List.of(new Attendance("Seniors", 7), new Attendance(null, 5))), "62510")
                .at("2026-11-20T09:00:00Z")
                .by(CCAS)
                .say(
                        PLANNED,
                        workshop(CCAS, EPN, "Ma boîte aux lettres", "email", WILSON, "59172", "2026-12-20"),
                        "59172");
    }

    private static void needs(Facts facts) {
        facts.by(EPN)
                .say(TRAINING, need(EPN, NeedKind.SKILL, "Formation des aidants", "62510", "email"), "62510")
                .say(
                        TRAINING,
                        new NeedMet(NeedMet.How.OTHER, LocalDate.of(2026, 11, 20), List.of(CCAS), null, 1, null, null),
                        "62510")
                .by(CCAS)
                .say(WANTED, need(CCAS, NeedKind.EQUIPMENT, "Un vidéoprojecteur", "59172", null), "59172")
                .by(EPN)
                .say(WANTED, new NeedAnswered(EPN, null, ANSWER), "59172")
                .by(CCAS);
    }

    public static NeedExpressed need(
            UUID structure, NeedKind kind, String title, String commune, @Nullable String theme) {
        var profile = new NeedProfile(title, null, commune, null, null, LocalDate.of(2027, 3, 31), 1, theme, null);
        return new NeedExpressed(structure, kind, profile);
    }

    public static ResourceShared shared(UUID owner, ResourceKind kind, String title, String commune, int quantity) {
        var profile = new ResourceProfile(title, null, null, commune, null, null, null);
        return new ResourceShared(owner, kind, profile, quantity, Approval.AUTOMATIC, null);
    }

    public static PartnershipProposed proposed(UUID proposer, UUID partner, String title) {
        var terms =
                new PartnershipTerms(title, PartnershipNature.FORMATION, null, LocalDate.of(2026, 9, 1), null, null);
        return new PartnershipProposed(proposer, List.of(partner), List.of("62510", "59172"), terms);
    }

    public static WorkshopProposed workshop(
            UUID lead, UUID invited, String title, String theme, UUID venue, String commune, String day) {
        return workshop(lead, List.of(invited), title, theme, venue, commune, day);
    }

    public static WorkshopProposed workshop(
            UUID lead, List<UUID> invited, String title, String theme, UUID venue, String commune, String day) {
        var from = Instant.parse(day + "T13:00:00Z");
        return new WorkshopProposed(
                lead,
                invited,
                new WorkshopProfile(title, theme, null, null, List.of(), null),
                new WorkshopPlace(venue, null, commune),
                new Period(from, from.plus(Duration.ofHours(2))),
                null);
    }
}
