package fr.maillage.query.web;

import fr.maillage.events.Contact;
import fr.maillage.query.web.DetailLine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A builder for the detail lines of a record, in the order in which people ask for them. A detail without a value gets
 * no line.
 */
public final class DetailList {

    /**
     * A French number: of the mainland, or of an overseas territory that dials its own prefix after its country code.
     */
    private static final Pattern FRENCH_PHONE =
            Pattern.compile("\\+(?:33|590|594|596|262)([1-9])(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");

    private final Texts texts;
    private final List<DetailLine> facts = new ArrayList<>();

    public DetailList(Texts texts) {
        this.texts = texts;
    }

    /**
     * Adds a line, unless there are no values.
     *
     * @param code of its label in the messages, after {@code fact.}
     */
    public DetailList values(String code, List<Value> values) {
        if (!values.isEmpty()) {
            facts.add(new DetailLine(texts.of("fact." + code), values));
        }
        return this;
    }

    public DetailList texts(String code, List<String> values) {
        return values(code, values.stream().map(text -> new Value(text, null)).toList());
    }

    /** Adds a line with a text, unless it is null or blank. */
    public DetailList text(String code, @Nullable String value) {
        return texts(code, listed(value));
    }

    /** Adds a line with a link, unless it is null. */
    public DetailList link(String code, @Nullable Link link) {
        return values(code, link == null ? List.of() : List.of(new Value(link.text(), link.href())));
    }

    /**
     * Adds web sites. Only {@code http} and {@code https} addresses become links: text from a file is never followed
     * blindly.
     */
    public DetailList web(String code, List<String> sites) {
        return values(
                code,
                sites.stream()
                        .map(site -> new Value(
                                site.replaceFirst("^https?://", "").replaceFirst("/$", ""),
                                site.matches("(?i)https?://.+") ? site : null))
                        .toList());
    }

    /** Adds lines for the phone, the e-mail addresses and the sites. */
    public DetailList contact(Contact contact) {
        return values("phone", links(listed(contact.phone()), DetailList::phone, "tel:"))
                .values("email", links(contact.emails(), text -> text, "mailto:"))
                .web("site", contact.sites());
    }

    public List<DetailLine> list() {
        return List.copyOf(facts);
    }

    /** The text as a list of one; empty where it is null or blank. */
    public static List<String> listed(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }

    private static List<Value> links(List<String> texts, UnaryOperator<String> words, String scheme) {
        return texts.stream()
                .map(text -> new Value(words.apply(text), scheme + text))
                .toList();
    }

    private static String phone(String text) {
        return FRENCH_PHONE.matcher(text).replaceFirst("0$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5");
    }
}
