package fr.maillage.query.page;

import fr.maillage.events.Label;
import fr.maillage.query.page.PlaceRecord.Fact;
import fr.maillage.query.page.PlaceRecord.Value;
import fr.maillage.query.venue.VenueItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** What is known of a venue, fact by fact, in the order in which people ask; what is not known takes no line. */
@Component
class Facts {

    private static final Pattern FRENCH_PHONE = Pattern.compile("\\+33([1-9])(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");

    private final Texts texts;

    Facts(Texts texts) {
        this.texts = texts;
    }

    List<Fact> of(VenueItem venue) {
        var facts = new ArrayList<Fact>();
        add(facts, "address", plain(address(venue)));
        add(facts, "phone", links(listed(venue.contact().phone()), Facts::phone, "tel:"));
        add(facts, "email", links(venue.contact().emails(), text -> text, "mailto:"));
        add(facts, "site", web(venue.contact().sites()));
        add(facts, "booking", web(listed(venue.booking())));
        add(facts, "services", plain(venue.offer().services()));
        add(facts, "audiences", plain(venue.offer().audiences()));
        add(facts, "care", plain(venue.offer().specialCare()));
        add(facts, "fees", plain(venue.offer().fees()));
        add(facts, "access", plain(venue.offer().accessModes()));
        add(facts, "accompaniment", plain(venue.offer().accompanimentModes()));
        add(facts, "labels", plain(venue.labels().stream().map(Label::name).toList()));
        add(
                facts,
                "typologies",
                plain(venue.typologies().stream().map(this::typology).toList()));
        add(facts, "itinerancy", plain(venue.itinerancy()));
        add(facts, "accessibility", web(listed(venue.accessibility())));
        add(facts, "origin", plain(listed(venue.origin())));
        return facts;
    }

    /** A typology in words; its code where it has none. */
    String typology(String code) {
        try {
            return texts.of("typology." + code);
        } catch (NoSuchMessageException noWords) {
            return code;
        }
    }

    private void add(List<Fact> facts, String code, List<Value> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(texts.of("fact." + code), values));
        }
    }

    private static List<String> address(VenueItem venue) {
        var commune = venue.postcode() + " " + venue.territory().commune().name();
        return Stream.of(venue.address(), venue.addressComplement(), commune)
                .filter(java.util.Objects::nonNull)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> listed(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static List<Value> plain(List<String> texts) {
        return texts.stream().map(text -> new Value(text, null)).toList();
    }

    private static List<Value> links(List<String> texts, UnaryOperator<String> words, String scheme) {
        return texts.stream()
                .map(text -> new Value(words.apply(text), scheme + text))
                .toList();
    }

    /** Only web addresses become links: what a file says is never followed blindly. */
    private static List<Value> web(List<String> sites) {
        return sites.stream()
                .map(site -> new Value(
                        site.replaceFirst("^https?://", "").replaceFirst("/$", ""),
                        site.matches("(?i)https?://.+") ? site : null))
                .toList();
    }

    private static String phone(String text) {
        return FRENCH_PHONE.matcher(text).replaceFirst("0$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5");
    }
}
