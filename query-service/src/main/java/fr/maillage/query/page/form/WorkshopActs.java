package fr.maillage.query.page.form;

import static fr.maillage.query.page.form.Act.By.STRUCTURE;

import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.query.page.Address;
import fr.maillage.query.page.Offer;
import fr.maillage.query.page.form.Input.Kind;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paris;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.workshop.Answer;
import fr.maillage.query.workshop.WorkshopItem;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import fr.maillage.query.workshop.WorkshopQueries;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.standard.NationalStandard;
import fr.maillage.standard.WorkshopThemes;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be done to a joint workshop: by its lead, by whoever is invited, and by the hub in their name. */
@Component
public class WorkshopActs implements Acts.Book {

    private static final String ALL = "/api/workshops";
    private static final String PAGE = "/ateliers/{id}";

    private static final Input TITLE = Input.of(Kind.LINE, "title").asNeeded();
    private static final Input THEME =
            Input.choice("theme", WorkshopThemes.CODES).worded("theme.").asNeeded();
    private static final Input WHEN = Input.of(Kind.SPAN, "when").asNeeded();
    private static final Input VENUE = Input.of(Kind.VENUE, "venueId");
    private static final Input LINK = Input.of(Kind.LINE, "link");
    private static final Input SEATS = Input.of(Kind.NUMBER, "seats");
    private static final Input AUDIENCES = Input.choices("audiences", NationalStandard.AUDIENCES);
    private static final Input FEE = Input.choice("fee", NationalStandard.FEES);
    private static final Input DESCRIPTION = Input.of(Kind.PROSE, "description");

    static final Act PROPOSE = Act.of("proposer-atelier", ALL, STRUCTURE, PAGE)
            .carriedBy("leadId")
            .asking(
                    TITLE,
                    THEME,
                    Input.of(Kind.STRUCTURES, "invited").asNeeded(),
                    WHEN,
                    VENUE,
                    LINK,
                    SEATS.asFolded(),
                    AUDIENCES.asFolded(),
                    FEE.asFolded(),
                    DESCRIPTION.asFolded(),
                    Input.choice(
                                    "axis",
                                    Stream.of(Axis.values()).map(Enum::name).toList())
                            .asFolded(),
                    Input.choice(
                                    "level",
                                    Stream.of(Level.values()).map(Enum::name).toList())
                            .asFolded());

    static final Act JOIN = act("rejoindre-atelier", "join");

    static final Act DECLINE = act("decliner-atelier", "decline").asking(Input.of(Kind.LINE, "reason"));

    static final Act CONFIRM = act("confirmer-atelier", "confirm");

    static final Act CANCEL = act("annuler-atelier", "cancel")
            .asking(Input.of(Kind.LINE, "reason").asNeeded());

    static final Act HOLD = act("tenir-atelier", "hold")
            .asking(Input.of(Kind.COUNTS, "attendance")
                    .among(NationalStandard.AUDIENCES)
                    .asNeeded());

    private final Act describe;
    private final Act reschedule;
    private final Offers offers;
    private final Hands hands;
    private final WorkshopQueries workshops;
    private final Clock clock;

    WorkshopActs(Offers offers, Hands hands, WorkshopQueries workshops, Clock clock) {
        this.offers = offers;
        this.hands = hands;
        this.workshops = workshops;
        this.clock = clock;
        describe = act("decrire-atelier", "describe")
                .asking(TITLE, THEME, DESCRIPTION, SEATS, FEE, AUDIENCES)
                .startingFrom(from(WorkshopActs::described));
        reschedule = act("replanifier-atelier", "reschedule")
                .asking(WHEN, VENUE, LINK)
                .startingFrom(from(WorkshopActs::planned));
    }

    @Override
    public List<Act> acts() {
        return List.of(PROPOSE, JOIN, DECLINE, CONFIRM, CANCEL, HOLD, describe, reschedule);
    }

    /** What whoever looks may begin. */
    public List<Offer> begin(Reading reading, Address here) {
        return hands.amongMembers(reading, here) ? offers.begin(here, PROPOSE) : List.of();
    }

    /** What whoever looks may do to a workshop, the most useful first. */
    public List<Offer> on(Reading reading, WorkshopItem workshop, Address here) {
        var hand = hands.on(reading, parties(workshop), here);
        var row = offers.row(workshop.id(), null, workshop.title(), hand, here);
        var started = !clock.instant().isBefore(workshop.startsAt());
        var stands = workshop.status() == WorkshopStatus.PROPOSED || workshop.status() == WorkshopStatus.CONFIRMED;
        if (stands && !started) {
            row.among(awaited(workshop), List.of(JOIN, DECLINE));
        }
        if (hand.speaksFor(workshop.lead().id())) {
            lead(workshop, started, row);
        }
        return row.list();
    }

    private void lead(WorkshopItem workshop, boolean started, Offers.Row row) {
        var lead = workshop.lead();
        var joined = workshop.invited().stream().anyMatch(one -> one.answer() == Answer.JOINED);
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

    private static Given described(WorkshopItem workshop) {
        return Given.NOTHING
                .with("title", workshop.title())
                .with("theme", workshop.theme())
                .with("description", workshop.description())
                .with("seats", workshop.seats())
                .with("fee", workshop.fee())
                .with("audiences", workshop.audiences());
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
        return Act.of(code, ALL + "/{id}/" + verb, STRUCTURE, PAGE).carriedBy("structureId");
    }
}
