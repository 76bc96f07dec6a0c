package fr.maillage.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.maillage.access.PatternGrowth;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PatternsReadOnceTest {

    /** As two patterns of forms were, which held a thread for half a minute. */
    @SuppressWarnings("unused")
    private static final class Former {
        private static final Pattern WITH_POSTCODE = Pattern.compile("(.+?)[\\s,(]+(\\d{5})\\)?(?:,.*)?");
        private static final Pattern LABEL = Pattern.compile("(.+?)(?: — .+)? \\(([^()]+)\\)");
        private static final Pattern NAME = Pattern.compile("\\d{5}");
    }

    private static final PatternGrowth GROWTH = new PatternGrowth(Set.of());

    @Test
    void none_looks_at_a_text_once_for_each_of_its_characters() {
        var ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.maillage.query");

        assertThat(GROWTH.faster(ours.stream().map(JavaClass::reflect))).isEmpty();
    }

    @Test
    void one_that_does_is_found() {
        assertThat(GROWTH.faster(java.util.stream.Stream.of(Former.class)))
                .containsOnlyKeys("Former.LABEL", "Former.WITH_POSTCODE");
    }
}
