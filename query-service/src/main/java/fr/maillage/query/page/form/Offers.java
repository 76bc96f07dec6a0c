package fr.maillage.query.page.form;

import fr.maillage.query.page.Address;
import fr.maillage.query.page.Address.Asked;
import fr.maillage.query.page.Offer;
import fr.maillage.query.page.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the buttons of what may be done. */
@Component
public class Offers {

    private final Texts texts;
    private final NewKey keys;

    Offers(Texts texts, NewKey keys) {
        this.texts = texts;
        this.keys = keys;
    }

    /**
     * A button beside a record.
     *
     * @param id of the record; null where the act begins one
     * @param part of it that is acted on; null where it is the record itself
     * @param about its name
     * @param structure in whose name it is done; null where that is asked, or the hub acts
     * @param here the page that one comes back to
     * @param known what its form holds already
     */
    public Offer offer(
            Act act,
            @Nullable UUID id,
            @Nullable UUID part,
            String about,
            @Nullable UUID structure,
            Address here,
            Asked... known) {
        var direct = act.inputs().isEmpty();
        var sent = new ArrayList<>(List.of(known));
        if (structure != null) {
            sent.add(new Asked(Given.HAT, structure.toString()));
        }
        sent.add(new Asked(Given.BACK, here.toString()));
        if (direct) {
            sent.add(new Asked(Given.KEY, keys.next()));
        }
        var address = act.address(id, part);
        return new Offer(
                direct ? address : new Address(address, sent).toString(),
                texts.of("act." + act.code()),
                about,
                direct,
                false,
                direct ? sent : List.of());
    }
}
