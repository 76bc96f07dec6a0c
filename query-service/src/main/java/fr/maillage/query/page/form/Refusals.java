package fr.maillage.query.page.form;

import fr.maillage.query.page.Texts;
import fr.maillage.query.reading.Language;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says what the command side refuses, which speaks French, in the language of the page: by its codes. */
@Component
class Refusals {

    private static final String MISSING = ".missing";

    private final Texts texts;
    private final MessageSource translated = bundle();

    Refusals(Texts texts) {
        this.texts = texts;
    }

    private static MessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/refusals");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    /** @param message name of the French sentence in what was said */
    String words(JsonNode said, String message) {
        // As the pages write French.
        var french = said.path(message).asString().replace('\'', '’');
        return texts.locale().equals(Language.ALL.getFirst())
                ? french
                : translated(said.path("code").asString(), french);
    }

    /** The first word of a code is what it is about, the rest a fault that others may have too. */
    private String translated(String code, String otherwise) {
        var fault = code.substring(code.indexOf('.') + 1);
        return of(code, of(fault, code.endsWith(MISSING) ? of("missing", otherwise) : otherwise));
    }

    private String of(String code, String otherwise) {
        return Objects.requireNonNull(translated.getMessage("refusal." + code, null, otherwise, texts.locale()));
    }
}
