package fr.maillage.query.review;

import fr.maillage.query.activity.ActivityItem;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Whereabouts.Area;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.Offer;
import fr.maillage.query.web.form.Act;
import fr.maillage.query.web.form.Act.By;
import fr.maillage.query.web.form.Acts;
import fr.maillage.query.web.form.Current;
import fr.maillage.query.web.form.Given;
import fr.maillage.query.web.form.Hand;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.Offers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the hub may make of what it reads: ask for a second look, follow a question up, note something, settle it. */
@Component
public class ReviewActs implements Acts.Book {

    private static final String RECORD = "/fiche/{id}";
    private static final String TEXT = "text";

    /** Kinds of records that have a page. */
    private static final Set<String> KINDS = Set.of("structure", "venue", "resource", "workshop", "partnership");

    private static final Current ABOUT = (reading, id) -> Given.NOTHING.with("subject", id);

    static final Act FLAG = Act.of("signaler-action", "/api/flags", By.HUB, RECORD)
            .asking(
                    Input.of(Kind.ACTION, "position").from("action").asNeeded(),
                    Input.of(Kind.PROSE, "reason").asNeeded());

    static final Act FOLLOW_UP = about("ouvrir-suivi", "/api/follow-ups", "question");
    static final Act NOTE = about("ajouter-note", "/api/notes", "text");

    static final Act MASK = Act.of("masquer-texte", "/api/masks", By.HUB, RECORD)
            .asking(
                    Input.of(Kind.CHOICE, "field").from("words", "position").asNeeded(),
                    Input.choice("ground", List.of("PERSON", "COURT", "MISTAKE"))
                            .asNeeded());

    private final Act settle;
    private final Act close;
    private final Offers offers;

    ReviewActs(Offers offers, ReviewQueries reviews) {
        this.offers = offers;
        Current said = (reading, id) -> reviews.find(reading, id)
                .map(item -> Given.NOTHING.with(TEXT, item.text()))
                .orElse(Given.NOTHING);
        settle = outcome("regler-signalement", "/api/flags/{part}/settle").startingFrom(said);
        close = outcome("clore-suivi", "/api/follow-ups/{part}/close").startingFrom(said);
    }

    private static Act about(String code, String command, String text) {
        return Act.of(code, command, By.HUB, RECORD)
                .asking(
                        Input.of(Kind.SUBJECT, "subject"),
                        Input.of(Kind.PROSE, text).asNeeded())
                .startingFrom(ABOUT);
    }

    private static Act outcome(String code, String command) {
        return Act.of(code, command, By.HUB, RECORD)
                .asking(
                        Input.of(Kind.TOLD, TEXT).asNeeded(),
                        Input.of(Kind.PROSE, "outcome").asNeeded());
    }

    @Override
    public List<Act> acts() {
        return List.of(FLAG, settle, FOLLOW_UP, close, NOTE, MASK);
    }

    /** How to ask for a second look at an action. */
    public Optional<Offer> flag(ActivityItem action, Address here) {
        return KINDS.contains(action.kind()) && coordinates(here, action.communes())
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

    /** What may be added to a record. @param last what was said of it last */
    public List<Offer> on(ActivityItem last, Address here) {
        var record = last.subject();
        return coordinates(here, last.communes())
                ? List.of(
                        offers.offer(FOLLOW_UP, record.id(), null, record.name(), null, here),
                        offers.offer(NOTE, record.id(), null, record.name(), null, here),
                        offers.offer(MASK, record.id(), null, record.name(), null, here))
                : List.of();
    }

    /** How to settle a remark that waits for it. */
    public List<Offer> on(ReviewItem remark, Address here) {
        var about = remark.about();
        return about != null && remark.status() == ReviewStatus.OPEN && coordinates(here, remark.communes())
                ? List.of(settling(remark.kind(), remark.id(), about, here))
                : List.of();
    }

    /** The same, of a remark known to wait and to be in reach. @param kind never a note @param about the record */
    public Offer settling(ReviewKind kind, UUID remark, Named about, Address here) {
        return offers.offer(kind == ReviewKind.FLAG ? settle : close, about.id(), remark, about.name(), null, here);
    }

    /** How to ask somebody again. @param about the record @param question as it may be put */
    public Offer reminding(Named about, String question, Address here) {
        return offers.offer(FOLLOW_UP, about.id(), null, about.name(), null, here, new Asked("question", question));
    }

    private static boolean coordinates(Address here, Collection<Area> communes) {
        var hand = Hand.on(here);
        return communes.isEmpty()
                ? hand.coordinates()
                : communes.stream().anyMatch(commune -> hand.coordinates(commune.code()));
    }
}
