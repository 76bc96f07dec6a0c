package fr.maillage.query.web;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The real bundles, as the service reads them. */
public final class Bundles {

    private Bundles() {}

    public static Texts french() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("messages/words", "messages/pages", "messages/forms", "messages/sharing");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
        return new Texts(bundles, () -> Locale.FRENCH);
    }
}
