package fr.maillage.query.workshop;

import static fr.maillage.query.workshop.WorkshopActions.act;
import static fr.maillage.query.workshop.WorkshopActions.awaited;
import static fr.maillage.query.workshop.WorkshopActions.isAhead;
import static fr.maillage.query.workshop.WorkshopActions.parties;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.ActingRightsResolver;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form actions on all dates of a series at once, and the buttons on each date. */
@Component
public class SeriesActions implements FormActions.Book {

    private final FormAction join;
    private final FormAction decline;
    private final FormAction confirm;
    private final FormAction cancel;
    private final ActionButtons offers;
    private final ActingRightsResolver hands;
    private final Clock clock;
    private final Texts texts;

    SeriesActions(SeriesWords words, ActionButtons offers, ActingRightsResolver hands, Clock clock, Texts texts) {
        this.offers = offers;
        this.hands = hands;
        this.clock = clock;
        this.texts = texts;
        join = all("rejoindre-serie", "join", words);
        decline = all("decliner-serie", "decline", words).asking(Input.of(Kind.LINE, "reason"));
        confirm = all("confirmer-serie", "confirm", words);
        cancel = all("annuler-serie", "cancel", words)
                .asking(Input.of(Kind.LINE, "reason").asNeeded());
    }

    @Override
    public List<FormAction> acts() {
        return List.of(join, decline, confirm, cancel);
    }

    /**
     * The buttons that act on all of these dates at once, taken from the date that allows most.
     *
     * @param dates dates of one series
     */
    public List<ActionButton> together(ReadSession reading, List<WorkshopItem> dates, Address here) {
        var hand = hands.on(reading, parties(dates.getFirst()), here);
        return dates.stream()
                .map(date -> together(date, hand, here))
                .max(Comparator.comparing(List::size))
                .orElse(List.of());
    }

    private List<ActionButton> together(WorkshopItem date, ActingRights hand, Address here) {
        var row = offers.row(date.id(), null, date.title(), hand, here);
        if (isAhead(date, clock.instant())) {
            var lead = date.lead();
            var leads = hand.speaksFor(lead.id());
            var asks = date.status() == WorkshopStatus.PROPOSED && WorkshopActions.isJoined(date);
            row.among(awaited(date), List.of(join, decline))
                    .when(leads && asks, confirm, lead)
                    .when(leads, cancel, lead);
        }
        return row.list();
    }

    /**
     * The buttons on dates of a series that wait together; none where nothing may be done to all of them. The buttons
     * act on all dates. A link to act on each date stands beside them where the viewer has an answer to give or nobody
     * is left to join. It stands alone where nobody is left to join and these are not all dates: the whole series is
     * not cancelled with some of its dates.
     *
     * @param date one of them
     * @param dates how many they are
     */
    public List<ActionButton> waiting(ReadSession reading, WorkshopItem date, int dates, Address here) {
        var together = together(reading, List.of(date), here);
        var alone = date.allDeclined();
        var asked =
                !hands.on(reading, parties(date), here).within(awaited(date)).isEmpty();
        if (together.isEmpty() || !alone && !asked) {
            return together;
        }
        var apart = ActionButton.leadingTo(
                here.record(Workshops.KIND, date.id()) + "#serie",
                texts.of(alone ? "workshop.series.each" : "workshop.series.apart"),
                date.title());
        var whole = date.series() != null && date.series().size() == dates;
        return alone && !whole
                ? List.of(apart)
                : Stream.concat(together.stream(), Stream.of(apart)).toList();
    }

    /**
     * The buttons by which invited structures answer each of these dates, by its id. Where all have declined, the lead
     * may cancel the date.
     *
     * @param dates dates of one series
     */
    public Map<UUID, List<ActionButton>> answers(ReadSession reading, List<WorkshopItem> dates, Address here) {
        var hand = hands.on(reading, parties(dates.getFirst()), here);
        return dates.stream()
                .filter(date -> isAhead(date, clock.instant()))
                .collect(Collectors.toMap(WorkshopItem::id, date -> {
                    var about = date.title() + ", " + DateFormatter.at(date.startsAt(), reading.day());
                    return offers.row(date.id(), null, about, hand, here)
                            .among(awaited(date), List.of(WorkshopActions.JOIN, WorkshopActions.DECLINE))
                            .when(
                                    date.allDeclined()
                                            && hand.speaksFor(date.lead().id()),
                                    WorkshopActions.CANCEL,
                                    date.lead())
                            .list();
                }));
    }

    private static FormAction all(String code, String verb, SeriesWords words) {
        return act(code, verb).telling("series", true).saying(words);
    }
}
