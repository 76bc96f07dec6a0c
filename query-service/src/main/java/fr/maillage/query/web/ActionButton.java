package fr.maillage.query.web;

import fr.maillage.query.web.Address.Asked;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that whoever looks may do to what they look at.
 *
 * @param href where it is done
 * @param label on its button
 * @param about name of what it is done to, for those who hear the button alone
 * @param direct whether the button does it; otherwise it leads to a form
 * @param full whether it is the first thing to do here
 * @param sent what the button sends
 */
public record ActionButton(String href, String label, String about, boolean direct, boolean full, List<Asked> sent) {

    public ActionButton {
        sent = List.copyOf(sent);
    }

    /** One that leads elsewhere. */
    public static ActionButton leadingTo(String href, String label, String about) {
        return new ActionButton(href, label, about, false, false, List.of());
    }

    /** The same in other words. */
    public ActionButton saying(String words) {
        return new ActionButton(href, words, about, direct, full, sent);
    }

    /** These, the first one as the first thing to do. */
    public static List<ActionButton> leading(List<ActionButton> offers) {
        return offers.isEmpty()
                ? offers
                : Stream.concat(
                                Stream.of(offers.getFirst().first()),
                                offers.stream().skip(1))
                        .toList();
    }

    /** The same, as the first thing to do. */
    public ActionButton first() {
        return new ActionButton(href, label, about, direct, true, sent);
    }
}
