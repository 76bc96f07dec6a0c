package fr.maillage.query.workshop;

import static fr.maillage.query.web.form.FormAction.By.STRUCTURE;

import fr.maillage.access.Identity;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.ActingRightsResolver;
import fr.maillage.query.structure.StructureLookups;
import fr.maillage.query.venue.VenueLookups;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.Repetition;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import fr.maillage.standard.NationalStandard;
import fr.maillage.standard.WorkshopThemes;
import fr.maillage.time.Paris;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form actions that propose a workshop, from nothing or from one that was proposed before. */
@Component
class WorkshopProposals implements FormActions.Book {

    static final String ALL = "/api/workshops";
    static final String PAGE = Workshops.KIND.page("{id}");

    static final Input TITLE = Input.of(Kind.LINE, "title").asNeeded();
    static final Input THEME =
            Input.choice("theme", WorkshopThemes.CODES).worded("theme.").asNeeded();
    static final Input WHEN = Input.of(Kind.SPAN, "when").asNeeded();
    static final Input VENUE = Input.of(Kind.NAME, "venueId").from("venue");
    static final Input LINK = Input.of(Kind.LINE, "link");
    static final Input SEATS = Input.of(Kind.NUMBER, "seats");
    static final Input AUDIENCES = Input.choices("audiences", NationalStandard.AUDIENCES);
    static final Input FEE = Input.choice("fee", NationalStandard.FEES);
    static final Input DESCRIPTION = Input.of(Kind.PROSE, "description");

    private static final Input[] ASKED = {
        TITLE,
        THEME,
        Input.of(Kind.NAME, "invited").from("structures").asNeeded(),
        WHEN,
        Input.of(Kind.REPEAT, "repeat").among(Repetition.EVERY),
        VENUE,
        LINK,
        SEATS.asFolded(),
        AUDIENCES.asFolded(),
        FEE.asFolded(),
        DESCRIPTION.asFolded(),
        Input.choice("axis", names(Axis.values())).asFolded(),
        Input.choice("level", names(Level.values())).asFolded()
    };

    final FormAction propose;
    private final FormAction copy;
    private final WorkshopQueries workshops;
    private final VenueLookups venues;
    private final StructureLookups structures;
    private final ActingRightsResolver hands;

    WorkshopProposals(
            WorkshopQueries workshops,
            VenueLookups venues,
            StructureLookups structures,
            ActingRightsResolver hands,
            SeriesWords words) {
        this.workshops = workshops;
        this.venues = venues;
        this.structures = structures;
        this.hands = hands;
        propose = proposal("proposer-atelier", words);
        copy = proposal("dupliquer-atelier", words).startingFrom((reading, id) -> workshops
                .find(reading, id)
                .map(workshop -> copied(reading, workshop))
                .orElse(FormValues.NOTHING));
    }

    @Override
    public List<FormAction> acts() {
        return List.of(propose, copy);
    }

    private static FormAction proposal(String code, SeriesWords words) {
        return FormAction.of(code, ALL, STRUCTURE, PAGE)
                .carriedBy("leadId")
                .asking(ASKED)
                .saying(words);
    }

    /**
     * Adds the button that copies a workshop, for viewers who may propose one. The copy is in the name of the lead
     * where the viewer may act for it.
     */
    void put(ReadSession reading, WorkshopItem workshop, ActingRights hand, ActionButtons.Row row, Address here) {
        if (hand.speaksFor(workshop.lead().id())) {
            row.put(copy, workshop.lead());
        } else {
            row.when(hands.amongMembers(reading, here), copy);
        }
    }

    /** The values of a copy: all but the day. The hours are kept where the workshop begins and ends on one day. */
    private FormValues copied(ReadSession reading, WorkshopItem workshop) {
        var from = workshop.startsAt().atZone(Paris.ZONE);
        var to = workshop.endsAt().atZone(Paris.ZONE);
        var sameDay = from.toLocalDate().equals(to.toLocalDate());
        var venue = workshop.venue();
        return FormValues.of(workshop)
                .with("invited", String.join("; ", invited(reading, workshop)))
                .with("when.from", sameDay ? from.toLocalTime() : null)
                .with("when.to", sameDay ? to.toLocalTime() : null)
                .with("venueId", venue == null ? null : venues.written(reading, venue.id()));
    }

    /**
     * The other structures that prepared it. A viewer who copies a workshop that others led invites them in place of
     * the viewer's own structures.
     */
    private List<String> invited(ReadSession reading, WorkshopItem workshop) {
        Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
        var lead = workshop.lead();
        var parties = workshop.invited().stream().map(WorkshopProposals::named);
        var others = own.isEmpty() || own.contains(lead.id())
                ? parties
                : Stream.concat(Stream.of(lead), parties.filter(one -> !own.contains(one.id())));
        return others.map(one -> structures.written(reading, one)).toList();
    }

    private static Named named(Invited one) {
        return new Named(one.id(), one.name());
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
