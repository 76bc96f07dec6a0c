package fr.maillage.query.web;

import static java.util.stream.Collectors.toSet;

import fr.maillage.query.reading.Language;
import java.util.Locale;
import java.util.Set;

/** The real bundles, as the service reads them. */
public final class Bundles {

    private Bundles() {}

    /** The keys of all that pages may say in a language. */
    public static Set<String> keys(Locale language) {
        return PageBundles.NAMES.stream()
                .flatMap(name -> Language.bundle(name, language).keySet().stream())
                .collect(toSet());
    }

    public static Texts french() {
        return new Texts(new PageBundles(), () -> Locale.FRENCH);
    }
}
