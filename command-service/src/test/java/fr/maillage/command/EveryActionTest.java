package fr.maillage.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.wire.EventCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Nothing that may be asked is forgotten on its way to the rules. */
class EveryActionTest {

    static Stream<Feature> features() {
        return Feature.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_kind_is_given_to_the_log_and_to_the_public_face(Feature feature) {
        var given = beans(feature.room()).map(bean -> bean.getRawReturnType().getName());
        assertThat(given).contains(AggregateType.class.getName(), ActionCatalog.class.getName());
    }

    /** A bean is of the interface: the class that it makes is read from what it calls. */
    @Test
    void every_policy_is_given_to_the_machinery_and_named_in_the_readme() throws IOException {
        var room = EveryActionTest.class.getPackageName();
        var made = beans(room)
                .flatMap(bean -> bean.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner().getName())
                .collect(toSet());
        var readme = Files.readString(Path.of("..", "README.md"));
        var policies = production(room).stream()
                .filter(type -> type.isAssignableTo(Policy.class) && !type.isInterface())
                .toList();
        assertThat(policies).hasSizeGreaterThan(7).allSatisfy(policy -> {
            assertThat(policy.isAnnotatedWith(Component.class) || made.contains(policy.getName()))
                    .as("%s is given", policy)
                    .isTrue();
            assertThat(readme).contains(policy.getSimpleName());
        });
    }

    private static Stream<JavaMethod> beans(String room) {
        return production(room).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(Bean.class) && method.getOwner().isAnnotatedWith(Configuration.class));
    }

    private static JavaClasses production(String room) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(room);
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_command_reaches_the_rules_of_its_kind(Feature feature) {
        var type = feature.type();
        assertThat(type.commands()).isEqualTo(feature.root());
        assertThat(type.states()).isEqualTo(feature.rules());
        assertThat(feature.commands()).anyMatch(type.creations()::isAssignableFrom);
        assertThat(EventCatalog.events())
                .filteredOn(type.events()::isAssignableFrom)
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(EventCatalog.typeOf(event).name()).startsWith(type.name() + "."));
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_command_is_a_record_that_names_its_subject_first(Feature feature) {
        assertThat(feature.commands()).allSatisfy(command -> {
            var first = command.getRecordComponents()[0];
            assertThat(first.getName()).isEqualTo("id");
            assertThat(first.getType()).isEqualTo(UUID.class);
        });
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_command_says_once_whose_it_is(Feature feature) {
        assertThat(feature.commands())
                .allSatisfy(command -> assertThat(Stream.of(ByHub.class, ByCarrier.class, ActedFor.class)
                                .filter(right -> right.isAssignableFrom(command)))
                        .hasSize(1));
    }
}
