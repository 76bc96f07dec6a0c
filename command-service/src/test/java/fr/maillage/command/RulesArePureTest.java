package fr.maillage.command;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The boundaries of the service, as the house has them. */
@AnalyzeClasses(packages = "fr.maillage.command", importOptions = DoNotIncludeTests.class)
class RulesArePureTest {

    /** The shell, the wiring and the HTTP face of a feature; everything else of it is rules and values. */
    private static final String OUTSIDE = ".*(Aggregate|Actions|Subject|Controller|Bodies(\\$.*)?|Command(\\$.*)?)";

    private static final String[] FEATURES = {
        "..command.structure..",
        "..command.venue..",
        "..command.resource..",
        "..command.workshop..",
        "..command.partnership..",
        "..command.review.."
    };

    @ArchTest
    static final ArchRule rules_touch_no_framework = noClasses()
            .that()
            .resideInAnyPackage(
                    "..command.structure",
                    "..command.venue",
                    "..command.resource",
                    "..command.workshop",
                    "..command.partnership",
                    "..command.review",
                    "..command.values")
            .and()
            .haveNameNotMatching(OUTSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "jakarta..",
                    "java.sql..",
                    "org.slf4j..",
                    "tools.jackson..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule features_do_not_import_one_another = slices().matching(
                    "fr.maillage.command.(structure|venue|resource|workshop|partnership|review)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule values_know_nothing_of_features = noClasses()
            .that()
            .resideInAPackage("..command.values")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Stream.concat(
                            Stream.of(FEATURES), Stream.of("..command.action..", "..command.http..", "..command.log.."))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule the_log_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("..command.log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Stream.concat(Stream.of(FEATURES), Stream.of("..command.action..", "..command.http.."))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule nobody_asks_what_time_it_is_or_makes_ids_but_the_edge = noClasses()
            .that()
            .resideInAnyPackage(
                    Stream.concat(Stream.of(FEATURES), Stream.of("..command.values..", "..command.action.."))
                            .toArray(String[]::new))
            .and()
            .haveSimpleNameNotEndingWith("Controller")
            .should()
            .callMethodWhere(target(nameMatching("now|randomUUID|currentTimeMillis|nanoTime"))
                    .and(target(owner(resideOutsideOfPackage("fr.maillage..")))));

    @ArchTest
    static final ArchRule states_and_commands_are_records = classes()
            .that()
            .haveSimpleName("Venue")
            .or()
            .haveSimpleName("Structure")
            .or()
            .haveSimpleName("Resource")
            .or()
            .haveSimpleName("Workshop")
            .or()
            .haveSimpleName("Partnership")
            .or()
            .haveSimpleName("Review")
            .should()
            .beRecords();
}
