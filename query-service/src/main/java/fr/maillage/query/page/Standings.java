package fr.maillage.query.page;

import fr.maillage.events.ResourceKind;
import fr.maillage.query.partnership.PartnershipItem;
import fr.maillage.query.reading.FrenchDates;
import fr.maillage.query.reading.Paris;
import fr.maillage.query.resource.ReservationItem;
import fr.maillage.query.resource.ResourceItem;
import fr.maillage.query.resource.ResourceStatus;
import fr.maillage.query.structure.Membership;
import fr.maillage.query.workshop.Answer;
import fr.maillage.query.workshop.WorkshopItem;
import fr.maillage.query.workshop.WorkshopStatus;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How records stand, each state with its sign and its words. */
@Component
public class Standings {

    private final Texts texts;

    Standings(Texts texts) {
        this.texts = texts;
    }

    public Standing of(Membership membership, LocalDate day) {
        var since = membership.since();
        var state = texts.of("membership." + membership.status());
        var words = since == null ? state : texts.of("membership.since", state, FrenchDates.day(since, day));
        return switch (membership.status()) {
            case NONE -> Standing.lapsed(words);
            case REQUESTED -> Standing.waits(words);
            case MEMBER -> Standing.done(words);
            case REFUSED -> Standing.refused(words);
            case ENDED -> Standing.over(words);
        };
    }

    /** How many of it are free. */
    public Standing of(ResourceItem resource) {
        if (resource.status() == ResourceStatus.WITHDRAWN) {
            return Standing.over(texts.of("resource.withdrawn"));
        }
        if (resource.kind() == ResourceKind.DOCUMENT) {
            return Standing.done(texts.of("resource.document"));
        }
        return free(resource.free(), resource.quantity());
    }

    /** So many free out of so many. */
    public Standing free(int free, int quantity) {
        if (free == 0) {
            return Standing.refused(texts.of(quantity == 1 ? "resource.taken" : "resource.all-taken"));
        }
        return Standing.done(quantity == 1 ? texts.of("resource.free.one") : texts.of("resource.free", free, quantity));
    }

    /** The same for those who may come: how many structures hold it is nothing to them. */
    public Standing toPublic(WorkshopItem workshop) {
        return workshop.status() == WorkshopStatus.CONFIRMED
                ? Standing.done(texts.of("workshop.confirmed", 1))
                : of(workshop);
    }

    public Standing of(WorkshopItem workshop) {
        var joined = workshop.invited().stream()
                .filter(one -> one.answer() == Answer.JOINED)
                .count();
        var awaited = workshop.invited().stream()
                .filter(one -> one.answer() == Answer.AWAITED)
                .count();
        if (workshop.allDeclined()) {
            return Standing.refused(texts.of("workshop.nobody"));
        }
        return switch (workshop.status()) {
            case PROPOSED ->
                Standing.waits(awaited > 0 ? texts.of("workshop.awaits", awaited) : texts.of("workshop.to-confirm"));
            case CONFIRMED -> Standing.done(texts.of("workshop.confirmed", joined + 1));
            case LAPSED -> Standing.lapsed(texts.of("workshop.lapsed"));
            case CANCELLED -> Standing.refused(texts.of("workshop.cancelled"));
            case HELD -> Standing.done(texts.of("workshop.held", workshop.people() == null ? 0 : workshop.people()));
        };
    }

    public Standing of(PartnershipItem partnership) {
        return switch (partnership.status()) {
            case PROPOSED ->
                Standing.waits(
                        texts.of("partnership.awaits", partnership.waiting().size()));
            case DECLINED -> Standing.refused(texts.of("partnership.declined"));
            case FORMED -> Standing.done(texts.of("partnership.formed"));
            case ENDED -> Standing.over(texts.of("partnership.ended"));
        };
    }

    public Standing of(ReservationItem reservation, LocalDate day) {
        if (reservation.late()) {
            return Standing.late(texts.of("reservation.late", FrenchDates.on(Paris.dayOf(reservation.to()), day)));
        }
        var words = texts.of("reservation." + reservation.status());
        return switch (reservation.status()) {
            case REQUESTED -> Standing.waits(words);
            case ACCEPTED -> Standing.planned(words);
            case DECLINED, CANCELLED -> Standing.refused(words);
            case HANDED_OVER, RETURNED -> Standing.done(words);
        };
    }
}
