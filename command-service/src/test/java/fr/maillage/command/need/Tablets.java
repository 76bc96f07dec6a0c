package fr.maillage.command.need;

import fr.maillage.command.need.NeedCommand.AnswerNeed;
import fr.maillage.command.need.NeedCommand.JoinNeed;
import fr.maillage.command.need.NeedCommand.MeetNeed;
import fr.maillage.events.GroupPurchase;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lucie's structure needs tablets for its workshops; with eight of them, it begins a group purchase of twenty. */
final class Tablets {

    static final UUID ID = new UUID(0, 1);
    static final UUID LUCIE = new UUID(0, 2);
    static final UUID KARIM = new UUID(0, 3);
    static final UUID NADIA = new UUID(0, 4);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final LocalDate UNTIL = LocalDate.of(2026, 5, 31);
    static final NeedMeans KIT = new NeedMeans(NeedMeans.Kind.RESOURCE, new UUID(0, 9));

    private Tablets() {}

    /** Ten of them, that nobody joins. */
    static NeedProfile alone() {
        return profile(10, UNTIL, null);
    }

    /** Eight of twenty. */
    static NeedProfile together() {
        return profile(8, UNTIL, new GroupPurchase(20, 17_000, 22_000));
    }

    static NeedProfile profile(int quantity, LocalDate until, @Nullable GroupPurchase purchase) {
        return new NeedProfile("Des tablettes", null, "62498", 30, null, until, quantity, "email", purchase);
    }

    static NeedExpressed expressed(NeedProfile profile) {
        return new NeedExpressed(LUCIE, NeedKind.EQUIPMENT, profile);
    }

    static JoinNeed join(UUID structure, int quantity) {
        return new JoinNeed(ID, structure, quantity, TODAY);
    }

    static AnswerNeed answer(UUID structure, @Nullable NeedMeans with) {
        return new AnswerNeed(ID, structure, with, "Elles sont libres.", TODAY);
    }

    static NeedAnswered answered(UUID structure, @Nullable NeedMeans with) {
        return new NeedAnswered(structure, with, "Elles sont libres.");
    }

    static MeetNeed lend(UUID structure) {
        return new MeetNeed(ID, structure, NeedMet.How.LOAN, TODAY, List.of(KARIM), KIT, null, null, null);
    }

    static NeedMet lent(int quantity) {
        return new NeedMet(NeedMet.How.LOAN, TODAY, List.of(KARIM), KIT, quantity, null, null);
    }

    /** @param quantity null for all that is asked for */
    static MeetNeed order(@Nullable Integer quantity) {
        return new MeetNeed(
                ID, LUCIE, NeedMet.How.PURCHASE, TODAY, List.of(), null, quantity, 16_550, "Ordi solidaire");
    }

    static NeedMet ordered(int quantity) {
        return new NeedMet(NeedMet.How.PURCHASE, TODAY, List.of(), null, quantity, 16_550, "Ordi solidaire");
    }
}
