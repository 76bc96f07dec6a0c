package fr.maillage.query.venue;

import static fr.maillage.query.web.form.Act.By.EITHER;
import static fr.maillage.query.web.form.Act.By.HUB;

import fr.maillage.query.web.form.Act;
import fr.maillage.query.web.form.Acts;
import fr.maillage.query.web.form.Given;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be done about the labels of a venue: whoever carries it declares them, the hub grants them. */
@Component
public class LabelActs implements Acts.Book {

    private static final Input LABEL =
            Input.of(Kind.LINE, "name").from("label", "kind").asNeeded();

    private static final Input HELD =
            Input.of(Kind.CHOICE, "name").from("held-label", "kind").asNeeded();

    static final Act DECLARE = act("declarer-label", "declare-label", EITHER).asking(LABEL);

    static final Act GRANT = act("accorder-label", "grant-label", HUB).asking(LABEL);

    private final Act withdraw;

    LabelActs(VenueQueries venues) {
        withdraw = act("retirer-label", "withdraw-label", EITHER)
                .asking(HELD)
                .startingFrom((reading, id) -> venues.find(reading, id)
                        .map(VenueItem::labels)
                        .filter(labels -> labels.size() == 1)
                        .map(labels -> Given.NOTHING.with(
                                HELD.name(), labels.getFirst().name()))
                        .orElse(Given.NOTHING));
    }

    @Override
    public List<Act> acts() {
        return List.of(DECLARE, GRANT, withdraw);
    }

    /**
     * What may be done about a venue's labels.
     *
     * @param own whether by the structure that carries it
     * @param hub whether by the hub, in its own name
     */
    Stream<Act> possible(VenueItem venue, boolean own, boolean hub) {
        return Stream.of(
                        own ? Stream.of(DECLARE) : Stream.<Act>empty(),
                        hub ? Stream.of(GRANT) : Stream.<Act>empty(),
                        venue.labels().isEmpty() ? Stream.<Act>empty() : Stream.of(withdraw))
                .flatMap(acts -> acts);
    }

    private static Act act(String code, String verb, Act.By by) {
        return Act.of(code, "/api/venues/{id}/" + verb, by, "/lieux/{id}");
    }
}
