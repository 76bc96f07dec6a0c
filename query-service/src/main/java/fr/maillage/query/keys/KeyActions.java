package fr.maillage.query.keys;

import fr.maillage.access.Identity;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The form actions that create keys for tools: in the name of a structure, or by the hub for its territories. */
@Component
public class KeyActions implements FormActions.Book {

    private static final String ALL = "/api/keys";
    private static final String PAGE = "/cles";
    private static final String TERRITORIES = "territories";

    private static final Input LABEL = Input.of(Kind.LINE, "label").asNeeded();
    private static final Input SCOPE =
            Input.choice("scope", List.of("read", "write")).asNeeded();
    private static final Input LAST_DAY = Input.of(Kind.DAY, "expiresOn");

    static final FormAction FOR_STRUCTURE = FormAction.of("creer-cle", ALL, FormAction.By.STRUCTURE, PAGE)
            .carriedBy("structureId")
            .asking(LABEL, SCOPE, LAST_DAY);

    static final FormAction FOR_HUB = FormAction.of("creer-cle-hub", ALL, FormAction.By.HUB, PAGE)
            .asking(LABEL, SCOPE, Input.of(Kind.TERRITORIES, TERRITORIES).asNeeded(), LAST_DAY);

    private final ActionButtons offers;
    private final Gazetteer gazetteer;

    KeyActions(ActionButtons offers, Gazetteer gazetteer) {
        this.offers = offers;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<FormAction> acts() {
        return List.of(FOR_STRUCTURE, FOR_HUB);
    }

    /** The button for a key that acts for a structure. Its own people and the hub may create it. */
    public ActionButton begin(Named structure, Address here) {
        return offers.offer(FOR_STRUCTURE, null, null, structure.name(), structure.id(), here);
    }

    /** The button for a key that acts as the hub. The form starts with all territories of the viewer. */
    public ActionButton begin(Address here) {
        var all = Identity.current().stream()
                .flatMap(identity -> identity.perimeter().territories().stream())
                .map(gazetteer::name)
                .sorted()
                .collect(Collectors.joining("; "));
        return offers.offer(FOR_HUB, null, null, "", null, here, new Asked(TERRITORIES, all));
    }
}
