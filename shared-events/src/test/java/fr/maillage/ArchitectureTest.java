package fr.maillage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.maillage");

    @Test
    void events_depend_on_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("fr.maillage.events")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "fr.maillage.events")
                .check(MODULE);
    }

    @Test
    void territories_the_standard_and_the_loop_depend_on_nothing_but_java() {
        for (var room : new String[] {"fr.maillage.territory", "fr.maillage.standard", "fr.maillage.background"}) {
            classes()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify.annotations", room)
                    .check(MODULE);
        }
    }

    @Test
    void hours_depend_on_nothing_but_events_and_their_parser() {
        classes()
                .that()
                .resideInAPackage("fr.maillage.hours")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "fr.maillage.events",
                        "fr.maillage.hours",
                        "ch.poole.openinghoursparser")
                .check(MODULE);
    }

    @Test
    void the_census_depends_on_what_is_recorded_and_on_the_likeness_of_texts() {
        classes()
                .that()
                .resideInAPackage("fr.maillage.census")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "org.apache.commons.text.similarity",
                        "fr.maillage.census",
                        "fr.maillage.events",
                        "fr.maillage.standard",
                        "fr.maillage.territory")
                .check(MODULE);
    }

    @Test
    void how_events_are_written_down_depends_on_nothing_but_them_java_and_jackson() {
        classes()
                .that()
                .resideInAPackage("fr.maillage.wire")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.jspecify.annotations",
                        "fr.maillage.events",
                        "fr.maillage.wire",
                        "tools.jackson..")
                .check(MODULE);
    }

    @Test
    void nothing_here_reads_a_clock_or_makes_an_id() {
        noClasses()
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(MODULE);
    }
}
