package fr.maillage.query.web;

import fr.maillage.query.web.Address.Asked;
import java.util.List;
import java.util.stream.Stream;

/**
 * A button or link for something that the viewer may do on the page.
 *
 * @param href where the form is, or where the button posts to
 * @param label on its button
 * @param about name of the record that it acts on, for people who hear the button alone
 * @param direct whether the button does it; otherwise it leads to a form
 * @param full whether it is shown as the first thing to do here
 * @param sent parameters that the button sends
 */
public record ActionButton(String href, String label, String about, boolean direct, boolean full, List<Asked> sent) {

    public ActionButton {
        sent = List.copyOf(sent);
    }

    /** A button that leads to another page. */
    public static ActionButton leadingTo(String href, String label, String about) {
        return new ActionButton(href, label, about, false, false, List.of());
    }

    /** The same button with another label. */
    public ActionButton saying(String words) {
        return new ActionButton(href, words, about, direct, full, sent);
    }

    /** These buttons, the first of them shown as the first thing to do. */
    public static List<ActionButton> leading(List<ActionButton> offers) {
        return offers.isEmpty()
                ? offers
                : Stream.concat(
                                Stream.of(offers.getFirst().first()),
                                offers.stream().skip(1))
                        .toList();
    }

    /** The same button, shown as the first thing to do. */
    public ActionButton first() {
        return new ActionButton(href, label, about, direct, true, sent);
    }
}
