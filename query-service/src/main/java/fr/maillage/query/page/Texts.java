package fr.maillage.query.page;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** The sentences of the pages, in the one language of this hub for now; the bundles are ready for a second. */
public record Texts(MessageSource bundles, Locale locale) {

    public String of(String code, Object... values) {
        return bundles.getMessage(code, values, locale);
    }

    /** The same; other words where the bundle has none. */
    public String or(String code, String otherwise) {
        return Objects.requireNonNull(bundles.getMessage(code, null, otherwise, locale));
    }
}
