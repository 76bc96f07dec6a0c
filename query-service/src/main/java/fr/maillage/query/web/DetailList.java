package fr.maillage.query.web;

import fr.maillage.events.Contact;
import fr.maillage.query.web.DetailLine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts as they are gathered, in the order in which people ask; what is not known takes no line. */
public final class DetailList {

    /** Of the mainland or of a territory overseas whose numbers are dialled with their own figures behind its code. */
    private static final Pattern FRENCH_PHONE =
            Pattern.compile("\\+(?:33|590|594|596|262)([1-9])(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");

    private final Texts texts;
    private final List<DetailLine> facts = new ArrayList<>();

    public DetailList(Texts texts) {
        this.texts = texts;
    }

    /** @param code of its label, after {@code fact.} */
    public DetailList values(String code, List<Value> values) {
        if (!values.isEmpty()) {
            facts.add(new DetailLine(texts.of("fact." + code), values));
        }
        return this;
    }

    public DetailList texts(String code, List<String> values) {
        return values(code, values.stream().map(text -> new Value(text, null)).toList());
    }

    public DetailList text(String code, @Nullable String value) {
        return texts(code, listed(value));
    }

    public DetailList link(String code, @Nullable Link link) {
        return values(code, link == null ? List.of() : List.of(new Value(link.text(), link.href())));
    }

    /** Only web addresses become links: what a file says is never followed blindly. */
    public DetailList web(String code, List<String> sites) {
        return values(
                code,
                sites.stream()
                        .map(site -> new Value(
                                site.replaceFirst("^https?://", "").replaceFirst("/$", ""),
                                site.matches("(?i)https?://.+") ? site : null))
                        .toList());
    }

    public DetailList contact(Contact contact) {
        return values("phone", links(listed(contact.phone()), DetailList::phone, "tel:"))
                .values("email", links(contact.emails(), text -> text, "mailto:"))
                .web("site", contact.sites());
    }

    public List<DetailLine> list() {
        return List.copyOf(facts);
    }

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
