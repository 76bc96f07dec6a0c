package fr.maillage.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.partnership.PartnershipAggregate;
import fr.maillage.command.partnership.PartnershipCommand;
import fr.maillage.command.resource.ResourceAggregate;
import fr.maillage.command.resource.ResourceCommand;
import fr.maillage.command.review.ReviewAggregate;
import fr.maillage.command.review.ReviewCommand;
import fr.maillage.command.structure.StructureAggregate;
import fr.maillage.command.structure.StructureCommand;
import fr.maillage.command.venue.VenueAggregate;
import fr.maillage.command.venue.VenueCommand;
import fr.maillage.command.workshop.WorkshopAggregate;
import fr.maillage.command.workshop.WorkshopCommand;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that may be asked is forgotten on its way to the rules. */
public class EveryActionTest {

    /** A kind of subject: what may be asked of it, and what it is asked through. */
    public record Feature(Class<?> commands, Class<?> shell) {

        /** Every command there is. */
        public List<Class<?>> all() {
            return records(commands).toList();
        }
    }

    /** Commands may be gathered under what they have in common. */
    private static Stream<Class<?>> records(Class<?> commands) {
        return commands.isSealed()
                ? Stream.of(commands.getPermittedSubclasses()).flatMap(EveryActionTest::records)
                : Stream.of(commands);
    }

    public static Stream<Feature> features() {
        return Stream.of(
                new Feature(VenueCommand.class, VenueAggregate.class),
                new Feature(StructureCommand.class, StructureAggregate.class),
                new Feature(WorkshopCommand.class, WorkshopAggregate.class),
                new Feature(PartnershipCommand.class, PartnershipAggregate.class),
                new Feature(ReviewCommand.class, ReviewAggregate.class),
                new Feature(ResourceCommand.class, ResourceAggregate.class));
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_command_reaches_its_rules_through_one_line_of_the_shell(Feature feature) {
        var handled = Arrays.stream(feature.shell().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(EveryActionTest::command);
        assertThat(handled).containsExactlyInAnyOrderElementsOf(feature.all());
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_command_is_a_record_that_names_its_subject_first(Feature feature) {
        assertThat(feature.all()).allSatisfy(command -> {
            var first = command.getRecordComponents()[0];
            assertThat(first.getName()).isEqualTo("id");
            assertThat(first.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_command_says_once_whose_it_is(Feature feature) {
        assertThat(feature.all())
                .allSatisfy(command -> assertThat(Stream.of(ByHub.class, ByCarrier.class, ActedFor.class)
                                .filter(right -> right.isAssignableFrom(command)))
                        .hasSize(1));
    }

    private static Class<?> command(Method handler) {
        return handler.getParameterTypes()[0];
    }
}
