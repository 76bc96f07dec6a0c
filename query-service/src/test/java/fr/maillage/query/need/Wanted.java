package fr.maillage.query.need;

import fr.maillage.events.Approval;
import fr.maillage.events.Coordinates;
import fr.maillage.events.GroupPurchase;
import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import fr.maillage.events.Period;
import fr.maillage.events.Place;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented network whose structures look for something, until 2 December 2026. */
final class Wanted {

    static final UUID EPN = Facts.id(1);
    static final UUID CCAS = Facts.id(2);
    static final UUID LENS = Facts.id(3);
    static final UUID FORMER = Facts.id(4);
    static final UUID ARAGO = Facts.id(11);
    static final UUID WILSON = Facts.id(12);
    static final UUID BASIN = Facts.id(13);
    static final UUID KIT = Facts.id(21);
    static final UUID FAR_KIT = Facts.id(22);
    static final UUID OWN_KIT = Facts.id(23);
    static final UUID GUIDE = Facts.id(24);
    static final UUID LOAN = Facts.id(31);
    static final UUID WORKSHOP = Facts.id(41);
    static final UUID TABLETS = Facts.id(61);
    static final UUID PURCHASE = Facts.id(62);
    static final UUID READY = Facts.id(63);
    static final UUID PARTNER = Facts.id(64);
    static final UUID TRAINER = Facts.id(65);
    static final UUID ANYWHERE = Facts.id(66);
    static final UUID LAPSED = Facts.id(67);
    static final UUID THROUGH = Facts.id(68);
    static final UUID PAGES = Facts.id(69);

    /** While the kit of Liévin is lent for the days on which it is needed. */
    static final String LENT = "at=2026-11-07";

    private static final String LIEVIN = "62510";
    private static final String DENAIN = "59172";
    private static final String OF_LENS = "62498";

    private Wanted() {}

    static Facts facts() {
        var facts = new Facts().apart();
        structures(facts);
        resources(facts.at("2026-09-01T09:00:00Z"));
        needs(facts.at("2026-11-01T09:00:00Z"));
        lent(facts);
        purchases(facts);
        workshop(facts);
        return facts;
    }

    private static void structures(Facts facts) {
        facts.say(EPN, Facts.structure("EPN de Liévin", null, LIEVIN), LIEVIN)
                .say(CCAS, Facts.structure("CCAS de Denain", null, DENAIN), DENAIN)
                .say(LENS, Facts.structure("Mairie de Lens", null, OF_LENS), OF_LENS)
                .say(FORMER, Facts.structure("Ancienne adhérente", null, OF_LENS), OF_LENS);
        for (var member : List.of(EPN, CCAS, LENS, FORMER)) {
            facts.say(member, new MembershipRequested(), LIEVIN)
                    .say(member, new MembershipAccepted(LocalDate.of(2026, 1, 10)), LIEVIN);
        }
        var lens = new Place("1 rue de la Gare", null, "62300", OF_LENS, new Coordinates(50.4290, 2.8318));
        facts.say(ARAGO, Facts.venue("Salle Arago", Facts.lievin(), EPN, null), LIEVIN)
                .say(WILSON, Facts.venue("Espace Wilson", Facts.denain(), CCAS, null), DENAIN)
                .say(BASIN, Facts.venue("Médiathèque de Lens", lens, LENS, null), OF_LENS);
    }

    private static void resources(Facts facts) {
        facts.by(EPN)
                .say(KIT, shared(EPN, ResourceKind.EQUIPMENT, "Kit de Liévin", ARAGO, LIEVIN, 10), LIEVIN)
                .say(GUIDE, shared(EPN, ResourceKind.DOCUMENT, "Guide du courriel", null, LIEVIN, 1), LIEVIN)
                .by(CCAS)
                .say(FAR_KIT, shared(CCAS, ResourceKind.EQUIPMENT, "Kit de Denain", WILSON, DENAIN, 12), DENAIN)
                .by(LENS)
                .say(OWN_KIT, shared(LENS, ResourceKind.EQUIPMENT, "Kit de Lens", null, OF_LENS, 10), OF_LENS);
    }

    private static ResourceShared shared(
            UUID owner, ResourceKind kind, String title, @Nullable UUID venue, String commune, int quantity) {
        var profile = new ResourceProfile(title, null, venue, commune, null, null, null);
        return new ResourceShared(owner, kind, profile, quantity, Approval.AUTOMATIC, null);
    }

    private static void needs(Facts facts) {
        facts.by(LENS)
                .say(
                        TABLETS,
                        need(LENS, NeedKind.EQUIPMENT, "Dix tablettes", OF_LENS, 30, "2027-03-02", "2027-03-03", 10),
                        OF_LENS)
                .say(
                        ANYWHERE,
                        need(
                                LENS,
                                NeedKind.EQUIPMENT,
                                "Tablettes, où que ce soit",
                                OF_LENS,
                                null,
                                null,
                                "2026-12-20",
                                2),
                        OF_LENS)
                .say(PAGES, need(LENS, NeedKind.DOCUMENT, "Un guide", OF_LENS, null, null, "2027-01-20", 1), OF_LENS)
                .say(
                        LAPSED,
                        need(LENS, NeedKind.ROOM, "Une salle en novembre", OF_LENS, null, null, "2026-11-20", 1),
                        OF_LENS)
                .by(EPN)
                .say(
                        PARTNER,
                        new NeedExpressed(
                                EPN,
                                NeedKind.PARTNER,
                                new NeedProfile(
                                        "Pour la sécurité numérique",
                                        null,
                                        LIEVIN,
                                        null,
                                        null,
                                        LocalDate.of(2027, 1, 31),
                                        1,
                                        "email",
                                        null)),
                        LIEVIN)
                .by(CCAS)
                .say(
                        TRAINER,
                        need(CCAS, NeedKind.SKILL, "Une intervenante", DENAIN, null, null, "2027-01-31", 1),
                        DENAIN)
                .at("2026-11-03T21:00:00Z")
                .say(
                        PARTNER,
                        new NeedAnswered(CCAS, new NeedMeans(NeedMeans.Kind.VENUE, WILSON), "Venez le mardi"),
                        LIEVIN)
                .by(FORMER)
                .say(TRAINER, new NeedAnswered(FORMER, null, "Dès janvier"), DENAIN)
                .by(EPN)
                .say(TRAINER, new NeedAnswered(EPN, null, "Peut-être"), DENAIN)
                .say(TRAINER, new AnswerWithdrawn(EPN), DENAIN);
    }

    /** The kit is lent for those days, then it is not. */
    private static void lent(Facts facts) {
        var days = new Period(Instant.parse("2027-03-02T08:00:00Z"), Instant.parse("2027-03-02T17:00:00Z"));
        facts.at("2026-11-05T09:00:00Z")
                .by(CCAS)
                .say(KIT, new ReservationRequested(LOAN, CCAS, days, 1, null, null), LIEVIN)
                .by(EPN)
                .say(KIT, new ReservationAccepted(LOAN), LIEVIN)
                .at("2026-11-10T09:00:00Z")
                .by(CCAS)
                .say(KIT, new ReservationCancelled(LOAN, "Reporté"), LIEVIN);
    }

    private static void purchases(Facts facts) {
        facts.at("2026-11-12T09:00:00Z").by(LENS);
        for (var purchase : List.of(PURCHASE, READY)) {
            facts.by(LENS)
                    .say(purchase, bought(purchase.equals(READY) ? "Vingt souris" : "Vingt ordinateurs"), OF_LENS)
                    .by(EPN)
                    .say(purchase, new NeedJoined(EPN, 6), OF_LENS)
                    .by(FORMER)
                    .say(purchase, new NeedJoined(FORMER, 6), OF_LENS);
        }
        facts.at("2026-11-22T09:00:00Z")
                .by(LENS)
                .say(
                        PURCHASE,
                        new NeedMet(
                                NeedMet.How.PURCHASE,
                                LocalDate.of(2026, 11, 22),
                                List.of(),
                                null,
                                20,
                                16_550,
                                "Ordi solidaire"),
                        OF_LENS)
                .by(null)
                .say(FORMER, new MembershipEnded(LocalDate.of(2026, 11, 25), "Parti"), OF_LENS);
    }

    private static NeedExpressed bought(String title) {
        return new NeedExpressed(
                LENS,
                NeedKind.EQUIPMENT,
                new NeedProfile(
                        title,
                        null,
                        OF_LENS,
                        null,
                        null,
                        LocalDate.of(2027, 6, 30),
                        8,
                        null,
                        new GroupPurchase(20, 17_000, 22_000)));
    }

    /** A need that was met through a workshop, which is cancelled. */
    private static void workshop(Facts facts) {
        facts.at("2026-11-26T09:00:00Z")
                .by(EPN)
                .say(
                        WORKSHOP,
                        NetworkAtWork.workshop(EPN, CCAS, "Tous en ligne", "email", ARAGO, LIEVIN, "2026-12-12"),
                        LIEVIN)
                .by(CCAS)
                .say(WORKSHOP, new WorkshopJoined(CCAS), LIEVIN)
                .by(EPN)
                .say(WORKSHOP, new WorkshopConfirmed(), LIEVIN)
                .by(CCAS)
                .say(
                        THROUGH,
                        need(CCAS, NeedKind.PARTNER, "Un atelier ensemble", DENAIN, null, null, "2027-01-31", 1),
                        DENAIN)
                .say(
                        THROUGH,
                        new NeedMet(
                                NeedMet.How.PARTNERSHIP,
                                LocalDate.of(2026, 11, 26),
                                List.of(EPN),
                                new NeedMeans(NeedMeans.Kind.WORKSHOP, WORKSHOP),
                                1,
                                null,
                                null),
                        DENAIN)
                .at("2026-11-30T09:00:00Z")
                .by(EPN)
                .say(WORKSHOP, new WorkshopCancelled("La salle est prise"), LIEVIN);
    }

    private static NeedExpressed need(
            UUID structure,
            NeedKind kind,
            String title,
            String commune,
            @Nullable Integer within,
            @Nullable String from,
            String until,
            int quantity) {
        return new NeedExpressed(
                structure,
                kind,
                new NeedProfile(
                        title,
                        null,
                        commune,
                        within,
                        from == null ? null : LocalDate.parse(from),
                        LocalDate.parse(until),
                        quantity,
                        null,
                        null));
    }
}
