package fr.maillage.query.workshop;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import org.springframework.stereotype.Component;

/** The list rows of workshops, each with a status badge. */
@Component
public class WorkshopRows {

    private final Texts texts;

    WorkshopRows(Texts texts) {
        this.texts = texts;
    }

    public ListRow row(WorkshopItem workshop, ReadSession reading, Address here) {
        return new ListRow(
                workshop.title(),
                here.record(Workshops.KIND, workshop.id()),
                ListRow.about(
                        DateFormatter.weekdayAt(workshop.startsAt(), reading.day()),
                        where(workshop),
                        AgendaWords.theme(workshop.theme())),
                standing(workshop),
                null);
    }

    /** The place of a workshop, in a few words. */
    public String where(WorkshopItem workshop) {
        var commune = workshop.territory().commune().name();
        var venue = workshop.venue();
        return venue == null
                ? workshop.link() == null ? commune : texts.of("workshop.online")
                : ListRow.about(venue.name(), commune);
    }

    /**
     * The status badge for people who may come: the number of structures that hold the workshop is of no use to them.
     */
    public StatusBadge toPublic(WorkshopItem workshop) {
        return workshop.status() == WorkshopStatus.CONFIRMED
                ? StatusBadge.done(texts.of("workshop.confirmed", 1))
                : standing(workshop);
    }

    /** The status badge of a workshop, with how many structures answered or hold it, or how many people came. */
    public StatusBadge standing(WorkshopItem workshop) {
        var joined = workshop.invited().stream()
                .filter(one -> one.answer() == Answer.JOINED)
                .count();
        var awaited = workshop.invited().stream()
                .filter(one -> one.answer() == Answer.AWAITED)
                .count();
        if (workshop.allDeclined()) {
            return StatusBadge.refused(texts.of("workshop.nobody"));
        }
        return switch (workshop.status()) {
            case PROPOSED ->
                StatusBadge.waits(awaited > 0 ? texts.of("workshop.awaits", awaited) : texts.of("workshop.to-confirm"));
            case CONFIRMED -> StatusBadge.done(texts.of("workshop.confirmed", joined + 1));
            case LAPSED -> StatusBadge.lapsed(texts.of("workshop.lapsed"));
            case CANCELLED -> StatusBadge.refused(texts.of("workshop.cancelled"));
            case HELD -> StatusBadge.done(texts.of("workshop.held", workshop.people() == null ? 0 : workshop.people()));
        };
    }
}
