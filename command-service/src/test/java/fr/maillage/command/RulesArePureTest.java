package fr.maillage.command;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The boundaries of the service, as the house has them. */
@AnalyzeClasses(packages = "fr.maillage.command", importOptions = DoNotIncludeTests.class)
class RulesArePureTest {

    /** The wiring and the HTTP face of a feature; everything else of it is rules and values. */
    private static final String OUTSIDE = ".*(Actions|Subject|Controller|Bodies(\\$.*)?)";

    /** Each kind of subject, with all that is below its package. */
    private static final String[] FEATURES =
            Feature.all().map(feature -> feature.room() + "..").toArray(String[]::new);

    /** Where rules and the values that they speak of stand: not what is below, which is of tools. */
    private static final String[] RULES = Stream.concat(
                    Feature.all().map(Feature::room), Stream.of("fr.maillage.command.values"))
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule rules_touch_no_framework = noClasses()
            .that()
            .resideInAnyPackage(RULES)
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

    /** A refusal is worded where it is answered, in the language that is asked for. */
    @ArchTest
    static final ArchRule rules_know_no_words = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .and()
            .haveNameNotMatching(OUTSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..command.http..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(ResourceBundle.class, MessageFormat.class);

    @ArchTest
    static final ArchRule features_do_not_import_one_another = slices().matching(
                    "fr.maillage.command.(" + Feature.alternatives() + ")..")
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
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("fr.maillage.command.(**)").should().beFreeOfCycles();

    @ArchTest
    static void states_are_records(JavaClasses classes) {
        assertThat(Feature.all().map(feature -> classes.get(feature.rules()))).allMatch(JavaClass::isRecord);
    }
}
