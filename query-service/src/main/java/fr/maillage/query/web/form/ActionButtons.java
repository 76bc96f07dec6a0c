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

/** Writes the buttons of what may be done. */
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
     * @param id of the record; null where the act begins one
     * @param part of it that is acted on; null where it is the record itself
     * @param about its name
     * @param structure in whose name it is done; null where that is asked, or the hub acts
     * @param here the page that one comes back to
     * @param known what its form holds already
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
        // A page further on stands at the position of its first one: one comes back to what is so by then.
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

    /** What whoever looks may begin, where they act for anybody. */
    public List<ActionButton> begin(Address here, FormAction... acts) {
        var hand = ActingRights.on(here);
        var row = row(null, null, "", hand, here);
        if (hand.speaks()) {
            List.of(acts).forEach(row::put);
        }
        return row.list();
    }

    /**
     * The buttons beside one record, put there one by one.
     *
     * @param part of it that is acted on; null where it is the record itself
     * @param about its name
     * @param hand that whoever looks has in it
     * @param here the page that one comes back to
     */
    public Row row(@Nullable UUID id, @Nullable UUID part, String about, ActingRights hand, Address here) {
        return new Row(id, part, about, hand, here);
    }

    /** Buttons beside a record, the most useful first. */
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

        /** What that structure does: said on the button where it might be another one, and no form will say so. */
        public Row put(FormAction act, Named structure) {
            var offer = offer(act, id, part, about, structure.id(), here);
            var clear = hand.isOnly(structure.id()) || !offer.direct() && !hand.owns(structure.id());
            offered.add(clear ? offer : offer.saying(texts.of("form.as", offer.label(), structure.name())));
            return this;
        }

        /** The same where something holds. */
        public Row when(boolean so, FormAction act, Named structure) {
            return so ? put(act, structure) : this;
        }

        /** What each of these structures may do; where the hub may do it for several, it is asked for which. */
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

        /** The same, for a structure that is asked for where there is a choice. */
        public Row when(boolean so, FormAction act) {
            return so ? put(act) : this;
        }

        /** What is done for a structure that is asked for where there is a choice. */
        public Row put(FormAction act) {
            offered.add(offer(act, id, part, about, null, here));
            return this;
        }

        public List<ActionButton> list() {
            return List.copyOf(offered);
        }
    }
}
