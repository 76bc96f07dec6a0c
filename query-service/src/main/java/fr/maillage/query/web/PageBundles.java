package fr.maillage.query.web;

import fr.maillage.query.reading.Language;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of pages. The first bundle that has a key gives its text. */
final class PageBundles extends ResourceBundleMessageSource {

    static final List<String> NAMES = List.of(
            "words", "pages", "glossary", "forms", "acts-places", "acts-works", "acts-hub", "agenda", "sharing");

    PageBundles() {
        addBasenames(NAMES.toArray(String[]::new));
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected ResourceBundle doGetBundle(String name, Locale language) {
        return Language.bundle(name, language);
    }
}
