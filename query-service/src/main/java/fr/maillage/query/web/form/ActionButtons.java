package fr.maillage.query.web.form;

import fr.maillage.query.reading.Named;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of form actions as buttons. */
@Component
public class ActionButtons {

    private final Texts texts;
    private final NewKey keys;

    ActionButtons(Texts texts, NewKey keys) {
        this.texts = texts;
        this.keys = keys;
    }

    /**
     * A button beside a record.
     *
     * @param id of the record; null where the form action begins one
     * @param part of the record that is acted on; null where it is the record itself
     * @param about name of the record
     * @param structure the acting structure; null where the form asks for it, or the hub acts
     * @param here address of the page to come back to
     * @param known values that the form holds already
     */
    public ActionButton offer(
            FormAction act,
            @Nullable UUID id,
            @Nullable UUID part,
            String about,
            @Nullable UUID structure,
            Address here,
            Asked... known) {
        var direct = act.inputs().isEmpty() && (structure != null || act.by() != FormAction.By.STRUCTURE);
        var sent = new ArrayList<>(List.of(known));
        if (structure != null) {
            sent.add(new Asked(FormValues.HAT, structure.toString()));
        }
        // A further page shows the position of the first one: one comes back to the present state, on the first page.
        sent.add(new Asked(FormValues.BACK, here.without("cursor").toString()));
        if (direct) {
            sent.add(new Asked(FormValues.KEY, keys.next()));
        }
        var address = act.address(id, part);
        return new ActionButton(
                direct ? address : new Address(address, sent).toString(),
                id == null ? title(act) : texts.of("act." + act.code()),
                about,
                direct,
                false,
                direct ? sent : List.of());
    }

    private String title(FormAction act) {
        var code = "act." + act.code();
        return texts.or(code + ".title", texts.of(code));
    }

    /** The buttons for records that the viewer may begin; none where they may act for nobody. */
    public List<ActionButton> begin(Address here, FormAction... acts) {
        var hand = ActingRights.on(here);
        var row = row(null, null, "", hand, here);
        if (hand.speaks()) {
            List.of(acts).forEach(row::put);
        }
        return row.list();
    }

    /**
     * A row of buttons beside one record, to which they are added one by one.
     *
     * @param id of the record; null where the form actions begin one
     * @param part of the record that is acted on; null where it is the record itself
     * @param about name of the record
     * @param hand the viewer's acting rights
     * @param here address of the page to come back to
     */
    public Row row(@Nullable UUID id, @Nullable UUID part, String about, ActingRights hand, Address here) {
        return new Row(id, part, about, hand, here);
    }

    /** A row of buttons beside a record, the most useful first. */
    public final class Row {

        private final @Nullable UUID id;
        private final @Nullable UUID part;
        private final String about;
        private final Address here;
        private final ActingRights hand;
        private final List<ActionButton> offered = new ArrayList<>();

        private Row(@Nullable UUID id, @Nullable UUID part, String about, ActingRights hand, Address here) {
            this.id = id;
            this.part = part;
            this.about = about;
            this.here = here;
            this.hand = hand;
        }

        /**
         * Adds a button that acts for that structure. The button names the structure where another one could be meant
         * and no form will name it.
         */
        public Row put(FormAction act, Named structure) {
            var offer = offer(act, id, part, about, structure.id(), here);
            var clear = hand.isOnly(structure.id()) || !offer.direct() && !hand.owns(structure.id());
            offered.add(clear ? offer : offer.saying(texts.of("form.as", offer.label(), structure.name())));
            return this;
        }

        /** Adds a button that acts for that structure, if the condition holds. */
        public Row when(boolean so, FormAction act, Named structure) {
            return so ? put(act, structure) : this;
        }

        /**
         * Adds buttons for each of these structures that the viewer acts for; if there are none, for those that the hub
         * may act for. If the hub may act for several, the form asks which one.
         */
        public Row among(List<Named> structures, List<FormAction> acts) {
            var own = hand.own(structures);
            var those = own.isEmpty() ? hand.within(structures) : own;
            if (own.isEmpty() && those.size() > 1) {
                acts.forEach(this::put);
            } else {
                those.forEach(structure -> acts.forEach(act -> put(act, structure)));
            }
            return this;
        }

        /** Adds a button whose form asks for the acting structure if there is a choice, if the condition holds. */
        public Row when(boolean so, FormAction act) {
            return so ? put(act) : this;
        }

        /** Adds a button whose form asks for the acting structure if there is a choice. */
        public Row put(FormAction act) {
            offered.add(offer(act, id, part, about, null, here));
            return this;
        }

        public List<ActionButton> list() {
            return List.copyOf(offered);
        }
    }
}
