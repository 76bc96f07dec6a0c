package fr.maillage.query.page.form;

import static fr.maillage.query.page.form.Act.By.STRUCTURE;

import fr.maillage.query.page.Address;
import fr.maillage.query.page.Entries;
import fr.maillage.query.page.Offer;
import fr.maillage.query.page.Texts;
import fr.maillage.query.page.form.Input.Kind;
import fr.maillage.query.reading.FrenchDates;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paris;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.workshop.Answer;
import fr.maillage.query.workshop.WorkshopItem;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import fr.maillage.query.workshop.WorkshopQueries;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.standard.NationalStandard;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be done to a joint workshop: by its lead, by whoever is invited, and by the hub in their name. */
@Component
public class WorkshopActs implements Acts.Book {

    static final Act JOIN = act("rejoindre-atelier", "join");

    static final Act DECLINE = act("decliner-atelier", "decline").asking(Input.of(Kind.LINE, "reason"));

    static final Act CONFIRM = act("confirmer-atelier", "confirm");

    static final Act CANCEL = act("annuler-atelier", "cancel")
            .asking(Input.of(Kind.LINE, "reason").asNeeded());

    static final Act JOIN_ALL = all("rejoindre-serie", "join");

    static final Act DECLINE_ALL = all("decliner-serie", "decline").asking(Input.of(Kind.LINE, "reason"));

    static final Act CONFIRM_ALL = all("confirmer-serie", "confirm");

    static final Act CANCEL_ALL =
            all("annuler-serie", "cancel").asking(Input.of(Kind.LINE, "reason").asNeeded());

    static final Act HOLD = act("tenir-atelier", "hold")
            .asking(Input.of(Kind.COUNTS, "attendance")
                    .among(NationalStandard.AUDIENCES)
                    .asNeeded());

    private final Act describe;
    private final Act reschedule;
    private final WorkshopProposals proposals;
    private final Offers offers;
    private final Hands hands;
    private final WorkshopQueries workshops;
    private final Clock clock;
    private final Texts texts;

    WorkshopActs(
            WorkshopProposals proposals,
            Offers offers,
            Hands hands,
            WorkshopQueries workshops,
            Clock clock,
            Texts texts) {
        this.texts = texts;
        this.proposals = proposals;
        this.offers = offers;
        this.hands = hands;
        this.workshops = workshops;
        this.clock = clock;
        describe = act("decrire-atelier", "describe")
                .asking(
                        WorkshopProposals.TITLE,
                        WorkshopProposals.THEME,
                        WorkshopProposals.DESCRIPTION,
                        WorkshopProposals.SEATS,
                        WorkshopProposals.FEE,
                        WorkshopProposals.AUDIENCES)
                .startingFrom(from(WorkshopProposals::described));
        reschedule = act("replanifier-atelier", "reschedule")
                .asking(WorkshopProposals.WHEN, WorkshopProposals.VENUE, WorkshopProposals.LINK)
                .startingFrom(from(WorkshopActs::planned));
    }

    @Override
    public List<Act> acts() {
        return List.of(
                JOIN,
                DECLINE,
                CONFIRM,
                CANCEL,
                JOIN_ALL,
                DECLINE_ALL,
                CONFIRM_ALL,
                CANCEL_ALL,
                HOLD,
                describe,
                reschedule);
    }

    /** What whoever looks may begin. */
    public List<Offer> begin(Reading reading, Address here) {
        return hands.amongMembers(reading, here) ? offers.begin(here, WorkshopProposals.PROPOSE) : List.of();
    }

    /** The same on its own page, where it may be copied too. */
    public List<Offer> onPage(Reading reading, WorkshopItem workshop, Address here) {
        var hand = hands.on(reading, parties(workshop), here);
        var row = row(workshop, hand, here);
        put(workshop, hand, row);
        proposals.put(reading, workshop, hand, row, here);
        return row.list();
    }

    /** What whoever looks may do to a workshop, the most useful first. */
    public List<Offer> on(Reading reading, WorkshopItem workshop, Address here) {
        var hand = hands.on(reading, parties(workshop), here);
        var row = row(workshop, hand, here);
        put(workshop, hand, row);
        return row.list();
    }

    private void put(WorkshopItem workshop, Hand hand, Offers.Row row) {
        answers(workshop, row, JOIN, DECLINE);
        if (hand.speaksFor(workshop.lead().id())) {
            lead(workshop, hasBegun(workshop), row);
        }
    }

    /** What whoever is invited may answer to each of these dates, by its id. @param dates of one series */
    public Map<UUID, List<Offer>> answers(Reading reading, List<WorkshopItem> dates, Address here) {
        var hand = hands.on(reading, parties(dates.getFirst()), here);
        return dates.stream().collect(Collectors.toMap(WorkshopItem::id, date -> {
            var about = date.title() + ", " + FrenchDates.at(date.startsAt(), reading.day());
            var row = offers.row(date.id(), null, about, hand, here);
            answers(date, row, JOIN, DECLINE);
            return row.list();
        }));
    }

    /** What may be done to all of these dates at once, through the one of them that allows most. @param dates of one series */
    public List<Offer> together(Reading reading, List<WorkshopItem> dates, Address here) {
        var hand = hands.on(reading, parties(dates.getFirst()), here);
        return dates.stream()
                .map(date -> {
                    var row = row(date, hand, here);
                    series(date, hand, row);
                    return row.list();
                })
                .max(Comparator.comparing(List::size))
                .orElse(List.of());
    }

    /** What may be done to dates of a series that wait together: at once, or one by one. @param date one of them */
    public List<Offer> waiting(Reading reading, WorkshopItem date, Address here) {
        var apart = Entries.page(here, "/ateliers/", date.id()) + "#serie";
        return Stream.concat(
                        together(reading, List.of(date), here).stream(),
                        Stream.of(Offer.leadingTo(apart, texts.of("workshop.series.apart"), date.title())))
                .toList();
    }

    private Offers.Row row(WorkshopItem workshop, Hand hand, Address here) {
        return offers.row(workshop.id(), null, workshop.title(), hand, here);
    }

    private void answers(WorkshopItem workshop, Offers.Row row, Act join, Act decline) {
        if (stands(workshop) && !hasBegun(workshop)) {
            row.among(awaited(workshop), List.of(join, decline));
        }
    }

    private void series(WorkshopItem workshop, Hand hand, Offers.Row row) {
        answers(workshop, row, JOIN_ALL, DECLINE_ALL);
        var lead = workshop.lead();
        if (hand.speaksFor(lead.id()) && stands(workshop) && !hasBegun(workshop)) {
            row.when(workshop.status() == WorkshopStatus.PROPOSED && isJoined(workshop), CONFIRM_ALL, lead)
                    .put(CANCEL_ALL, lead);
        }
    }

    private static boolean stands(WorkshopItem workshop) {
        return workshop.status() == WorkshopStatus.PROPOSED || workshop.status() == WorkshopStatus.CONFIRMED;
    }

    /** Whether its time has come. */
    private boolean hasBegun(WorkshopItem workshop) {
        return !clock.instant().isBefore(workshop.startsAt());
    }

    private static boolean isJoined(WorkshopItem workshop) {
        return workshop.invited().stream().anyMatch(one -> one.answer() == Answer.JOINED);
    }

    private void lead(WorkshopItem workshop, boolean started, Offers.Row row) {
        var lead = workshop.lead();
        var joined = isJoined(workshop);
        switch (workshop.status()) {
            case PROPOSED ->
                row.when(joined && !started, CONFIRM, lead)
                        .put(reschedule, lead)
                        .put(describe, lead)
                        .put(CANCEL, lead);
            case CONFIRMED ->
                row.when(started, HOLD, lead)
                        .put(reschedule, lead)
                        .put(describe, lead)
                        .put(CANCEL, lead);
            case LAPSED -> row.put(reschedule, lead).put(CANCEL, lead);
            case CANCELLED, HELD -> {}
        }
    }

    private static List<Named> parties(WorkshopItem workshop) {
        return Stream.concat(
                        Stream.of(workshop.lead()), workshop.invited().stream().map(WorkshopActs::named))
                .toList();
    }

    private static List<Named> awaited(WorkshopItem workshop) {
        return workshop.invited().stream()
                .filter(one -> one.answer() == Answer.AWAITED)
                .map(WorkshopActs::named)
                .toList();
    }

    private static Named named(Invited one) {
        return new Named(one.id(), one.name());
    }

    private Current from(Function<WorkshopItem, Given> known) {
        return (reading, id) -> workshops.find(reading, id).map(known).orElse(Given.NOTHING);
    }

    private static Given planned(WorkshopItem workshop) {
        var from = workshop.startsAt().atZone(Paris.ZONE);
        var to = workshop.endsAt().atZone(Paris.ZONE);
        return Given.NOTHING
                .with("when.day", from.toLocalDate())
                .with("when.from", from.toLocalTime())
                .with("when.to", to.toLocalTime());
    }

    private static Act act(String code, String verb) {
        return Act.of(code, WorkshopProposals.ALL + "/{id}/" + verb, STRUCTURE, WorkshopProposals.PAGE)
                .carriedBy("structureId");
    }

    private static Act all(String code, String verb) {
        return act(code, verb).telling("series", true);
    }
}
