package fr.maillage.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ResourceEvent.OfReservation;
import fr.maillage.events.VenueEvent.VenueAliased;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.query.activity.ActivityProjection;
import fr.maillage.query.activity.Names;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.activity.Sentences;
import fr.maillage.query.platform.EveryKind;
import fr.maillage.query.platform.EverySentence;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Language;
import fr.maillage.query.resource.ResourceProjection;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.RecordedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The completeness of what is read: each event of the log has its folds and its sentence. */
class EveryEventTest {

    /** Each event as it is written down, one file for each of its revisions. */
    private static final Path CONTRACT = Path.of("..", "shared-events", "src", "test", "resources", "contract");

    private static final UUID SUBJECT = Facts.id(1);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");
    /** The components of a view that each event changes. */
    private static final Set<String> EACH_TIME = Set.of("sequence", "saidOn", "saidAt");

    private static final EventJson JSON = new EventJson();
    private static final Map<Class<?>, NetworkEvent> READ = new HashMap<>();
    private static final Sentences SENTENCES = EverySentence.of();
    private static final Names UNKNOWN = new Names(Map.of(), Map.of());

    static Stream<Projection<?>> projections() {
        return EveryProjection.all();
    }

    static Stream<Class<? extends NetworkEvent>> events() {
        return EventCatalog.events().stream();
    }

    @AfterEach
    void nobody_asks_any_more() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("projections")
    void every_event_that_a_projection_reads_makes_a_difference_to_it(Projection<?> projection) {
        assertThat(events().filter(event -> isRead(projection, event) && !isFolded(projection, event)))
                .as("forgotten by " + projection.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("projections")
    void an_event_that_a_projection_does_not_read_is_about_none_of_its_views(Projection<?> projection) {
        assertThat(events().filter(event -> !isRead(projection, event)
                        && projection.subject(first(event)).isPresent()))
                .as("not read by " + projection.name())
                .isEmpty();
    }

    /** The activity keeps what was said; what it came to stands in a view that is folded. */
    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_read_by_a_projection_that_says_what_it_came_to(Class<? extends NetworkEvent> event) {
        assertThat(projections().filter(projection -> !projection.writtenOnce()))
                .anyMatch(projection -> isRead(projection, event));
    }

    @Test
    void every_projection_is_given_to_the_engine() {
        assertThat(EveryProjection.TYPES).isNotEmpty().allMatch(type -> type.getConstructorCallsToSelf().stream()
                .anyMatch(call ->
                        EveryKind.givers().contains(call.getOriginOwner().getName())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_said_in_a_whole_sentence_of_each_language(Class<? extends NetworkEvent> event) {
        for (var names : List.of(known(event), UNKNOWN)) {
            var said =
                    Language.ALL.stream().collect(Collectors.toMap(Function.identity(), it -> say(it, event, names)));
            assertThat(said.values())
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(GAP));
            assertThat(said.get(Locale.ENGLISH)).doesNotContain("inconnu");
        }
    }

    private String say(Locale language, Class<? extends NetworkEvent> event, Names names) {
        LocaleContextHolder.setLocale(language);
        var action = Objects.requireNonNull(new ActivityProjection().apply(null, first(event)));
        return SENTENCES.say(action, names).text();
    }

    /** All that an event speaks of goes by its id. */
    private static Names known(Class<? extends NetworkEvent> event) {
        var spoken = ID.matcher(text(event)).results().map(MatchResult::group);
        return new Names(
                Stream.concat(spoken, Stream.of(SUBJECT.toString()))
                        .distinct()
                        .map(UUID::fromString)
                        .collect(Collectors.toMap(Function.identity(), id -> new Part("structure", id.toString(), id))),
                Map.of());
    }

    private static boolean isRead(Projection<?> projection, Class<? extends NetworkEvent> event) {
        return projection.reads().stream().anyMatch(read -> read.isAssignableFrom(event));
    }

    /** Whether there is a state of things in which the event changes a view, or begins one. */
    private static <V> boolean isFolded(Projection<V> projection, Class<? extends NetworkEvent> event) {
        if (projection.subject(first(event)).isEmpty()) {
            return false;
        }
        var begun = events().filter(other -> isRead(projection, other))
                .map(other -> projection.apply(null, first(other)))
                .filter(Objects::nonNull)
                .toList();
        var later = begun.stream().flatMap(view -> events().filter(other -> isRead(projection, other))
                .map(other -> projection.apply(view, said(2, read(other)))));
        return projection.apply(null, first(event)) != null
                || Stream.concat(begun.stream(), later).anyMatch(view -> Stream.of(read(event), another(event))
                        .map(fact -> projection.apply(view, said(3, fact)))
                        .anyMatch(after ->
                                isOnlyCounted(projection, event) ? !view.equals(after) : differs(view, after)));
    }

    /** Whether a view counts the event, or takes its day, and keeps nothing else of it. */
    private static boolean isOnlyCounted(Projection<?> projection, Class<? extends NetworkEvent> event) {
        return event == VenueAliased.class
                || event == VenueConfirmed.class
                || OfReservation.class.isAssignableFrom(event) && projection instanceof ResourceProjection;
    }

    /** Whether two views differ in more than what each event changes. */
    private static boolean differs(Object before, @Nullable Object after) {
        return after == null
                || Arrays.stream(before.getClass().getRecordComponents())
                        .filter(part -> !EACH_TIME.contains(part.getName()))
                        .map(RecordComponent::getAccessor)
                        .anyMatch(part -> !Objects.equals(value(part, before), value(part, after)));
    }

    private static @Nullable Object value(Method part, Object view) {
        try {
            return part.invoke(view);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static RecordedEvent first(Class<? extends NetworkEvent> event) {
        return said(1, read(event));
    }

    /** The event as the last of so many that were said of a subject. */
    private static RecordedEvent said(int times, NetworkEvent event) {
        var facts = new Facts();
        for (var time = 0; time < times; time++) {
            facts.say(SUBJECT, event);
        }
        return facts.last();
    }

    /** An event of the same type that says something else: other names, days and ids. */
    private static NetworkEvent another(Class<? extends NetworkEvent> event) {
        var text = text(event)
                .replace("2026-", "2027-")
                .replaceAll("(\"(?:name|title)\"\\s*:\\s*\")", "$1Autre ")
                .replaceAll("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{11})[0-9a-f]", "$1e");
        return JSON.read(EventCatalog.typeOf(event), text.getBytes(UTF_8));
    }

    private static NetworkEvent read(Class<? extends NetworkEvent> event) {
        return READ.computeIfAbsent(
                event, type -> JSON.read(EventCatalog.typeOf(event), text(event).getBytes(UTF_8)));
    }

    private static String text(Class<? extends NetworkEvent> event) {
        try {
            return Files.readString(CONTRACT.resolve(EventCatalog.typeOf(event).fileName()));
        } catch (IOException missing) {
            throw new UncheckedIOException(event + " has no file that shows how it is written", missing);
        }
    }
}
