package fr.maillage.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.maillage.access.PatternGrowth;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The patterns of this service, and those that it shares with the other. */
class PatternsReadOnceTest {

    private static final PatternGrowth GROWTH = new PatternGrowth(Set.of(
            "ContactReader.DRESSED",
            "Digits.DECIMALS",
            "Digits.WHOLE",
            "Email.ADDRESS",
            "NationalId.TOKEN",
            "RequestReader.QUOTED_KEY",
            "WebAddress.HOST",
            "WrittenDate.IN_WORDS"));

    @Test
    void none_looks_at_a_text_once_for_each_of_its_characters() {
        var ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.maillage");

        assertThat(GROWTH.faster(ours.stream().map(JavaClass::reflect))).isEmpty();
    }
}
