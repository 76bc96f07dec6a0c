package fr.maillage.query.web;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;

/** The texts of the pages, in the viewer's language. */
public record Texts(MessageSource bundles, Supplier<Locale> language) {

    /**
     * The text of that code.
     *
     * @param values for its gaps, in order
     */
    public String of(String code, Object... values) {
        return bundles.getMessage(code, values, locale());
    }

    /** The number of things in a list, and how many of them are shown where the list is cut. */
    public String count(int here, long total) {
        return here < total ? of("list.part", here, total) : Long.toString(total);
    }

    public Locale locale() {
        return language.get();
    }

    /** The text of that code; the given words where the bundle has none. */
    public String or(String code, String otherwise) {
        // As a default of the bundles they would be read as a pattern, and lose their apostrophes.
        return Objects.requireNonNullElse(bundles.getMessage(code, null, null, locale()), otherwise);
    }
}
