package fr.maillage.query.web;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;

/** The sentences of the pages, in the language that is spoken to whoever looks. */
public record Texts(MessageSource bundles, Supplier<Locale> language) {

    public String of(String code, Object... values) {
        return bundles.getMessage(code, values, locale());
    }

    /** How many a list holds, and how many of them are there where it is cut. */
    public String count(int here, long total) {
        return here < total ? of("list.part", here, total) : Long.toString(total);
    }

    public Locale locale() {
        return language.get();
    }

    /** The same; other words where the bundle has none. */
    public String or(String code, String otherwise) {
        // Given to the bundles as a default they would be read as a pattern there, and lose their apostrophes.
        return Objects.requireNonNullElse(bundles.getMessage(code, null, null, locale()), otherwise);
    }
}
