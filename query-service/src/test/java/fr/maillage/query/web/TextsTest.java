package fr.maillage.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Sentences of the pages, and words that come from elsewhere. */
class TextsTest {

    @Test
    void words_that_no_bundle_has_are_said_as_they_are_written() {
        var bundles = new StaticMessageSource();
        bundles.setAlwaysUseMessageFormat(true);
        bundles.addMessage("known", Locale.FRENCH, "C''est connu");
        var texts = new Texts(bundles, () -> Locale.FRENCH);
        for (var words : new String[] {"Point d'accès numérique CAF", "l''école", "le lieu {0}", "d’ici"}) {
            assertThat(texts.or("unknown", words)).isEqualTo(words);
        }
        assertThat(texts.or("known", "autre")).isEqualTo("C'est connu");
    }
}
