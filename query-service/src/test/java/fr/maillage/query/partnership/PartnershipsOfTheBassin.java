package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Three structures in 2026: a partnership of two of them that was formed in February and ended in November, one that
 * waits for an answer since October, one that was declined; and what the hub noted of it.
 */
final class PartnershipsOfTheBassin {

    static final UUID EPN = Facts.id(1);
    static final UUID CCAS = Facts.id(2);
    static final UUID HIRSON = Facts.id(3);
    static final UUID FORMED = Facts.id(21);
    static final UUID WAITING = Facts.id(22);
    static final UUID DECLINED = Facts.id(23);
    static final UUID FLAG = Facts.id(31);
    static final UUID SETTLED = Facts.id(32);
    static final UUID FOLLOW_UP = Facts.id(33);
    static final UUID NOTE = Facts.id(34);
    /** How many facts there are, and how many of them a member sees that is a stranger to the unformed ones. */
    static final int POSITION = 21;

    static final int SEEN_BY_STRANGERS = 11;
    static final int WAITING_SINCE = 7;

    private static @Nullable RunningService shared;

    private PartnershipsOfTheBassin() {}

    static synchronized RunningService shared() throws Exception {
        if (shared == null) {
            var service = new RunningService();
            service.publish(facts());
            shared = service;
        }
        return shared;
    }

    private static Facts facts() {
        var facts = new Facts()
                .apart()
                .say(EPN, Facts.structure("EPN de Liévin", "W621000001", "62510"), "62510")
                .say(CCAS, Facts.structure("CCAS de Denain", null, "59172"), "59172")
                .say(HIRSON, Facts.structure("Médiathèque d'Hirson", null, "02381"), "02381")
                .at("2026-02-01T09:00:00Z")
                .by(EPN)
                .say(FORMED, proposed("Parcours d'accueil", "departement:62"), "62510", "59172")
                .by(CCAS)
                .at("2026-02-10T09:00:00Z")
                .say(FORMED, new PartnershipAccepted(CCAS), "62510", "59172")
                .say(FORMED, new PartnershipFormed(), "62510", "59172")
                .by(EPN)
                .at("2026-10-01T09:00:00Z")
                .say(WAITING, proposed("Prêt de tablettes", null), "62510", "59172")
                .by(CCAS)
                .say(DECLINED, proposed("Formation commune", null), "62510", "59172")
                .say(DECLINED, new PartnershipDeclined(CCAS, "Pas cette année"), "62510", "59172")
                .at("2026-11-14T09:00:00Z")
                .say(FORMED, new PartnershipEnded(LocalDate.of(2026, 11, 15), "Objectifs atteints"), "62510", "59172");
        facts.by(null)
                .at("2026-11-20T09:00:00Z")
                .say(FLAG, new ActivityFlagged(WAITING_SINCE, WAITING, List.of("62510"), "Déjà proposé"), "62510")
                .say(SETTLED, new ActivityFlagged(1, EPN, List.of("62510"), "Pivot à vérifier"), "62510")
                .say(SETTLED, new FlagSettled("Vérifié"), "62510")
                .say(FOLLOW_UP, new FollowUpOpened(CCAS, List.of("59172"), "Qui reprend ?"), "59172")
                .say(NOTE, new NoteAdded(null, List.of(), "Comité le 3 mars"));
        for (var member : List.of(EPN, CCAS, HIRSON)) {
            facts.say(member, new MembershipRequested(), "62510")
                    .say(member, new MembershipAccepted(LocalDate.of(2026, 1, 1)), "62510");
        }
        return facts;
    }

    private static PartnershipProposed proposed(String title, @Nullable String territory) {
        return new PartnershipProposed(
                EPN,
                List.of(CCAS),
                List.of("62510", "59172"),
                new PartnershipTerms(
                        title,
                        PartnershipNature.MATERIEL,
                        territory,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2027, 2, 28),
                        null));
    }
}
