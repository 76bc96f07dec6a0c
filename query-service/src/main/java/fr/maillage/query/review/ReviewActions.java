package fr.maillage.query.review;

import fr.maillage.query.activity.ActivityItem;
import fr.maillage.query.kind.Kinds;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath.Area;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormAction.By;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.InitialValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form actions of the hub's review: flag an event, open a follow-up, add a note, mask a text, settle a remark. */
@Component
public class ReviewActions implements FormActions.Book {

    private static final String RECORD = "/fiche/{id}";
    private static final String TEXT = "text";

    private static final InitialValues ABOUT = (reading, id) -> FormValues.NOTHING.with("subject", id);

    static final FormAction FLAG = FormAction.of("signaler-action", "/api/flags", By.HUB, RECORD)
            .asking(
                    Input.of(Kind.ACTION, "position").from("action").asNeeded(),
                    Input.of(Kind.PROSE, "reason").asNeeded());

    static final FormAction FOLLOW_UP = about("ouvrir-suivi", "/api/follow-ups", "question");
    static final FormAction NOTE = about("ajouter-note", "/api/notes", "text");

    static final FormAction MASK = FormAction.of("masquer-texte", "/api/masks", By.HUB, RECORD)
            .asking(
                    Input.of(Kind.CHOICE, "field").from("words", "position").asNeeded(),
                    Input.choice("ground", List.of("PERSON", "COURT", "MISTAKE"))
                            .asNeeded());

    private final FormAction settle;
    private final FormAction close;
    private final ActionButtons offers;
    private final Kinds kinds;

    ReviewActions(ActionButtons offers, ReviewQueries reviews, Kinds kinds) {
        this.kinds = kinds;
        this.offers = offers;
        InitialValues said = (reading, id) -> reviews.find(reading, id)
                .map(item -> FormValues.NOTHING.with(TEXT, item.text()))
                .orElse(FormValues.NOTHING);
        settle = outcome("regler-signalement", "/api/flags/{part}/settle").startingFrom(said);
        close = outcome("clore-suivi", "/api/follow-ups/{part}/close").startingFrom(said);
    }

    private static FormAction about(String code, String command, String text) {
        return FormAction.of(code, command, By.HUB, RECORD)
                .asking(
                        Input.of(Kind.SUBJECT, "subject"),
                        Input.of(Kind.PROSE, text).asNeeded())
                .startingFrom(ABOUT);
    }

    private static FormAction outcome(String code, String command) {
        return FormAction.of(code, command, By.HUB, RECORD)
                .asking(
                        Input.of(Kind.TOLD, TEXT).asNeeded(),
                        Input.of(Kind.PROSE, "outcome").asNeeded());
    }

    @Override
    public List<FormAction> acts() {
        return List.of(FLAG, settle, FOLLOW_UP, close, NOTE, MASK);
    }

    /** The button to flag an event; empty where the viewer may not. */
    public Optional<ActionButton> flag(ActivityItem action, Address here) {
        return hasPage(action.kind()) && coordinates(here, action.communes())
                ? Optional.of(offers.offer(
                        FLAG,
                        action.subject().id(),
                        null,
                        action.text(),
                        null,
                        here,
                        new Asked("position", Long.toString(action.position()))))
                : Optional.empty();
    }

    /**
     * The buttons to add a remark to a record.
     *
     * @param last the record's latest event
     */
    public List<ActionButton> on(ActivityItem last, Address here) {
        var record = last.subject();
        return coordinates(here, last.communes())
                ? List.of(
                        offers.offer(FOLLOW_UP, record.id(), null, record.name(), null, here),
                        offers.offer(NOTE, record.id(), null, record.name(), null, here),
                        offers.offer(MASK, record.id(), null, record.name(), null, here))
                : List.of();
    }

    /**
     * The button to settle an open remark; none where it is settled, about no record, or out of the viewer's perimeter.
     */
    public List<ActionButton> on(ReviewItem remark, Address here) {
        var about = remark.about();
        return about != null && remark.status() == ReviewStatus.OPEN && coordinates(here, remark.communes())
                ? List.of(settling(remark.kind(), remark.id(), about, here))
                : List.of();
    }

    /**
     * The button to settle a remark known to be open and in the viewer's perimeter.
     *
     * @param kind a flag or a follow-up, never a note
     * @param about the record
     */
    public ActionButton settling(ReviewKind kind, UUID remark, Named about, Address here) {
        return offers.offer(kind == ReviewKind.FLAG ? settle : close, about.id(), remark, about.name(), null, here);
    }

    /**
     * The button to ask somebody again, by a follow-up.
     *
     * @param about the record
     * @param question to begin with
     */
    public ActionButton reminding(Named about, String question, Address here) {
        return offers.offer(FOLLOW_UP, about.id(), null, about.name(), null, here, new Asked("question", question));
    }

    private boolean hasPage(String kind) {
        return kinds.named(kind).filter(one -> one.path() != null).isPresent();
    }

    private static boolean coordinates(Address here, Collection<Area> communes) {
        var hand = ActingRights.on(here);
        return communes.isEmpty()
                ? hand.coordinates()
                : communes.stream().anyMatch(commune -> hand.coordinates(commune.code()));
    }
}
