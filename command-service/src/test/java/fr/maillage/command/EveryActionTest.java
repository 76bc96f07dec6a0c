package fr.maillage.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.maillage.command.action.ActionBook;
import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.log.SubjectKind;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;

/** Nothing that may be asked is forgotten on its way to the rules. */
class EveryActionTest {

    static Stream<Feature> features() {
        return Feature.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_kind_is_given_to_the_log_and_to_the_public_face(Feature feature) {
        var given = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(feature.room()).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Bean.class))
                        .map(method -> method.getRawReturnType().getName());
        assertThat(given).contains(SubjectKind.class.getName(), ActionBook.class.getName());
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_command_reaches_its_rules_through_one_line_of_the_shell(Feature feature) {
        var handled = Arrays.stream(feature.shell().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(EveryActionTest::command);
        assertThat(handled).containsExactlyInAnyOrderElementsOf(feature.commands());
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_command_is_a_record_that_names_its_subject_first(Feature feature) {
        assertThat(feature.commands()).allSatisfy(command -> {
            var first = command.getRecordComponents()[0];
            assertThat(first.getName()).isEqualTo("id");
            assertThat(first.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                    .isTrue();
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

    private static Class<?> command(Method handler) {
        return handler.getParameterTypes()[0];
    }
}
