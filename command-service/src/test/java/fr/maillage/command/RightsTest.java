package fr.maillage.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.command.http.Words;
import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.LocatedCommand;
import fr.maillage.command.log.Rights;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask for what, of every command there is. */
class RightsTest {

    private static final UUID EPN = new UUID(1, 1);
    private static final UUID LIBRARY = new UUID(1, 2);
    private static final UUID TOWN_HALL = new UUID(1, 3);
    private static final Subject IN_LIEVIN = new Subject(EPN, List.of("62510"));
    private static final Actor INSIDE = new Actor.Hub("62510"::equals);
    private static final Actor OUTSIDE = new Actor.Hub("59172"::equals);
    private static final Actor OF_EPN = new Actor.Member(Set.of(EPN));
    private static final Actor OF_LIBRARY = new Actor.Member(Set.of(LIBRARY));
    private static final Actor OF_SEVERAL = new Actor.Member(Set.of(EPN, LIBRARY));
    private static final String ALLOWED = "";

    /** A subject that the EPN carries, or nobody. */
    private record Subject(@Nullable UUID carrier, List<String> communes) implements OwnedByStructure, Located {}

    static Stream<Object> commands() {
        return Feature.all().flatMap(feature -> feature.commands().stream()).map(RightsTest::ofTheEpn);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_network_itself_is_not_judged(Object command) {
        assertThat(judged(new Actor.Network(), null, command, IN_LIEVIN)).isEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_hub_acts_inside_its_perimeter_alone(Object command) {
        assertThat(judged(INSIDE, null, command, IN_LIEVIN)).isEqualTo(ALLOWED);
        assertThat(judged(OUTSIDE, null, command, new Subject(EPN, List.of())))
                .isEqualTo(command instanceof LocatedCommand ? "actor.outside" : ALLOWED);
        // For whom it may be asked was judged where the structure was named, on its seat.
        assertThat(judged(OUTSIDE, null, command, IN_LIEVIN))
                .isEqualTo(
                        command instanceof ActedFor && !(command instanceof LocatedCommand)
                                ? ALLOWED
                                : "actor.outside");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_hub_puts_nothing_outside_in_whoever_s_name_and_a_structure_where_it_likes(Object command) {
        if (command instanceof LocatedCommand) {
            var moved = ofTheEpn(command.getClass(), "59172");
            assertThat(judged(INSIDE, null, moved, IN_LIEVIN)).isEqualTo("actor.outside");
            assertThat(judged(INSIDE, EPN, moved, IN_LIEVIN)).isEqualTo("actor.outside");
            assertThat(judged(OF_EPN, EPN, moved, IN_LIEVIN)).isEqualTo(ALLOWED);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_not_theirs_to_ask_of_any_subject_is_refused_before_one_is_looked_at(Object command) {
        var asked = asked(OF_LIBRARY, LIBRARY, command);
        assertThat(asked)
                .isEqualTo(
                        command instanceof ByHub
                                ? "actor.not-hub"
                                : command instanceof ByCarrier carried && carried.named() != null
                                        ? "actor.other"
                                        : ALLOWED);
        assertThat(asked(INSIDE, null, command)).isEqualTo(ALLOWED);
    }

    @Test
    void of_what_is_confidential_know_those_whom_it_concerns_and_the_hub() {
        Confidential kept = EPN::equals;
        assertThat(Rights.knows(OF_EPN, kept)).isTrue();
        assertThat(Rights.knows(OF_SEVERAL, kept)).isTrue();
        assertThat(Rights.knows(OF_LIBRARY, kept)).isFalse();
        assertThat(Rights.knows(OUTSIDE, kept)).isTrue();
        assertThat(Rights.knows(OF_LIBRARY, IN_LIEVIN)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_member_acts_for_its_own_structure_alone(Object command) {
        assertThat(judged(OF_EPN, EPN, command, IN_LIEVIN))
                .isEqualTo(command instanceof ByHub ? "actor.not-hub" : ALLOWED);
        assertThat(judged(OF_LIBRARY, LIBRARY, command, IN_LIEVIN))
                .isIn("actor.not-hub", "actor.other", "actor.not-carrier");
        assertThat(judged(new Actor.Member(Set.of()), null, command, IN_LIEVIN)).isNotEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_hub_on_behalf_of_a_structure_may_do_what_that_structure_may(Object command) {
        assertThat(judged(INSIDE, EPN, command, IN_LIEVIN)).isEqualTo(judged(OF_EPN, EPN, command, IN_LIEVIN));
        if (command instanceof ByCarrier) {
            assertThat(judged(INSIDE, TOWN_HALL, command, IN_LIEVIN)).isEqualTo("actor.not-carrier");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void who_acts_for_several_says_for_which_unless_the_command_does(Object command) {
        var names = command instanceof ActedFor || command instanceof ByCarrier carried && carried.named() != null;
        assertThat(judged(OF_SEVERAL, null, command, IN_LIEVIN))
                .isEqualTo(command instanceof ByHub ? "actor.not-hub" : names ? ALLOWED : "actor.required");
        assertThat(Rights.actedFor(caller(OF_SEVERAL, null), command)).isEqualTo(names ? EPN : null);
        assertThat(Rights.actedFor(caller(OF_SEVERAL, LIBRARY), command)).isEqualTo(LIBRARY);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_nobody_carries_is_the_hub_s(Object command) {
        var orphan = new Subject(null, List.of("62510"));
        if (command instanceof ByCarrier carried && carried.named() == null) {
            assertThat(judged(OF_EPN, EPN, command, orphan)).isEqualTo("actor.not-carrier");
            assertThat(judged(INSIDE, null, command, orphan)).isEqualTo(ALLOWED);
        }
    }

    @Test
    void a_command_that_does_not_say_whose_it_is_is_nobody_s() {
        assertThatThrownBy(() -> judged(INSIDE, null, "CloseEverything", IN_LIEVIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_hub_acts_for_structures_seated_inside_and_a_member_for_its_own() {
        Rights.checkActsFor(INSIDE, EPN, List.of("62510"));
        Rights.checkActsFor(OF_EPN, EPN, List.of("62510"));
        assertThatThrownBy(() -> Rights.checkActsFor(OUTSIDE, EPN, List.of("62510")))
                .satisfies(refused -> assertThat(Words.FRENCH.of(((Refusal) refused).message()))
                        .contains("hors du territoire"));
        assertThatThrownBy(() -> Rights.checkActsFor(OF_LIBRARY, EPN, List.of("62510")))
                .satisfies(refused -> assertThat(Words.FRENCH.of(((Refusal) refused).message()))
                        .contains("ne peut pas agir pour cette structure"));
    }

    private static String judged(Actor actor, @Nullable UUID structure, Object command, Object state) {
        return refused(() -> Rights.check(caller(actor, structure), command, state));
    }

    private static String asked(Actor actor, @Nullable UUID structure, Object command) {
        return refused(() -> Rights.checkAsks(caller(actor, structure), command));
    }

    /** The refusal's code; nothing where it is allowed. */
    private static String refused(Runnable check) {
        try {
            check.run();
            return ALLOWED;
        } catch (Refusal refusal) {
            assertThat(refusal.kind())
                    .isEqualTo(refusal.code().equals("actor.required") ? Refusal.Kind.RULE : Refusal.Kind.FORBIDDEN);
            return refusal.code();
        }
    }

    private static Caller caller(Actor actor, @Nullable UUID structure) {
        return new Caller("a", actor, structure, "api", null, EPN);
    }

    /** The command as the EPN would ask it, or as somebody would ask it of the EPN. */
    private static Object ofTheEpn(Class<?> command) {
        return ofTheEpn(command, "62510");
    }

    /** @param commune where it puts what it puts anywhere */
    private static Object ofTheEpn(Class<?> command, String commune) {
        var components = command.getRecordComponents();
        var values = Arrays.stream(components).map(one -> value(one, commune)).toArray();
        try {
            var constructor = command.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("every command is a record", impossible);
        }
    }

    /** Whether a part of a command says in which commune something is, by itself or by a part of its own. */
    private static boolean saysWhere(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("communeCode") || saysWhere(part.getType()));
    }

    private static @Nullable Object value(RecordComponent component, String commune) {
        var type = component.getType();
        if (component.getName().equals("communeCode")) {
            return commune;
        }
        if (saysWhere(type)) {
            return ofTheEpn(type, commune);
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == UUID.class) {
            return EPN;
        }
        if (type.isPrimitive()) {
            return type == long.class ? (Object) 1L : (Object) 1;
        }
        return type.isRecord()
                        && type.getEnclosingClass()
                                == component.getDeclaringRecord().getEnclosingClass()
                ? ofTheEpn(type, commune)
                : null;
    }
}
