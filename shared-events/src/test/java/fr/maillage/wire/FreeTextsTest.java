package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.FreeText;
import fr.maillage.events.NetworkEvent;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreeTextsTest {

    /** Strings of facts that no one words freely: codes, ids, days, addresses of the web. */
    private static final Set<String> NO_WORDS = Set.of(
            "accessModes",
            "accessibility",
            "accompanimentModes",
            "adaptation",
            "audiences",
            "booking",
            "communeCode",
            "communes",
            "fee",
            "fees",
            "field",
            "id",
            "itinerancy",
            "licence",
            "link",
            "name",
            "nationalPrograms",
            "origin",
            "pivot",
            "postcode",
            "services",
            "sites",
            "source",
            "specialCare",
            "territory",
            "theme",
            "typologies");

    private final EventJson json = new EventJson();

    static Stream<Class<? extends NetworkEvent>> events() {
        return EventCatalog.events().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_fact_whose_words_are_masked_is_still_read_and_says_none_of_them(Class<? extends NetworkEvent> event)
            throws IOException {
        var type = EventCatalog.typeOf(event);
        var whole = GoldenFiles.bytes(type);
        var fields = new HashSet<>(FreeTexts.fields(event));

        var masked = json.readWithout(type, whole, fields);

        assertThat(words(masked).values()).allMatch(FreeTexts.MASKED::equals);
        assertThat(json.readWithout(type, whole, Set.of())).isEqualTo(json.read(type, whole));
        assertThat(json.readWithout(type, whole, Set.of("nowhere", "profile.nowhere", "profile")))
                .isEqualTo(json.read(type, whole));
    }

    private Map<String, String> words(NetworkEvent event) throws IOException {
        var unsaid = json.readMetadata(GoldenFiles.bytes(GoldenFiles.METADATA)).because(null);
        return FreeTexts.of(event, unsaid);
    }

    @Test
    void one_field_is_masked_and_its_neighbours_are_not() throws IOException {
        var type = new EventType("venue.VenueDescribed", 1);
        var all = words(json.read(type, GoldenFiles.bytes(type)));

        var left = words(json.readWithout(
                type, GoldenFiles.bytes(type), Set.of("profile.presentation", "profile.contact.phone")));

        assertThat(all).containsKeys("profile.name", "profile.presentation", "profile.contact.phone");
        assertThat(left)
                .containsEntry("profile.presentation", FreeTexts.MASKED)
                .containsEntry("profile.name", all.get("profile.name"))
                .doesNotContainKey("profile.contact.phone");
    }

    @Test
    void every_text_of_a_fact_is_free_or_named_as_none() {
        assertThat(events().flatMap(event -> unmarked(event, "")).filter(FreeTextsTest::isWords))
                .isEmpty();
    }

    private static boolean isWords(String path) {
        return !NO_WORDS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static Stream<String> unmarked(Class<?> type, String before) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(FreeText.class))
                .flatMap(component -> component.getType().isRecord()
                        ? unmarked(component.getType(), before + component.getName() + ".")
                        : isText(component) ? Stream.of(before + component.getName()) : Stream.of());
    }

    private static boolean isText(RecordComponent component) {
        return component.getType() == String.class
                || component.getType() == List.class
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] == String.class;
    }
}
