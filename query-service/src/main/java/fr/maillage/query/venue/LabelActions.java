package fr.maillage.query.venue;

import static fr.maillage.query.web.form.FormAction.By.EITHER;
import static fr.maillage.query.web.form.FormAction.By.HUB;

import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The form actions on the labels of a venue. The structure that carries the venue declares labels; the hub grants them.
 */
@Component
public class LabelActions implements FormActions.Book {

    private static final Input LABEL =
            Input.of(Kind.LINE, "name").from("label", "kind").asNeeded();

    private static final Input HELD =
            Input.of(Kind.CHOICE, "name").from("held-label", "kind").asNeeded();

    static final FormAction DECLARE =
            act("declarer-label", "declare-label", EITHER).asking(LABEL);

    static final FormAction GRANT = act("accorder-label", "grant-label", HUB).asking(LABEL);

    private final FormAction withdraw;

    LabelActions(VenueQueries venues) {
        withdraw = act("retirer-label", "withdraw-label", EITHER)
                .asking(HELD)
                .startingFrom((reading, id) -> venues.find(reading, id)
                        .map(VenueItem::labels)
                        .filter(labels -> labels.size() == 1)
                        .map(labels -> FormValues.NOTHING.with(
                                HELD.name(), labels.getFirst().name()))
                        .orElse(FormValues.NOTHING));
    }

    @Override
    public List<FormAction> acts() {
        return List.of(DECLARE, GRANT, withdraw);
    }

    /**
     * The form actions that are possible on a venue's labels.
     *
     * @param own whether the viewer acts for the structure that carries it
     * @param hub whether the viewer acts for the hub, in its own name
     */
    Stream<FormAction> possible(VenueItem venue, boolean own, boolean hub) {
        return Stream.of(
                        own ? Stream.of(DECLARE) : Stream.<FormAction>empty(),
                        hub ? Stream.of(GRANT) : Stream.<FormAction>empty(),
                        venue.labels().isEmpty() ? Stream.<FormAction>empty() : Stream.of(withdraw))
                .flatMap(acts -> acts);
    }

    private static FormAction act(String code, String verb, FormAction.By by) {
        return FormAction.of(code, "/api/venues/{id}/" + verb, by, Venues.KIND.page("{id}"));
    }
}
