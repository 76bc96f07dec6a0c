package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.FreeText;
import fr.maillage.events.Label;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
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

    /** Strings of events that no one words freely: codes, ids, days, addresses of the web. */
    private static final Set<String> NO_WORDS = Set.of(
            "accessModes",
            "accessibility",
            "accompanimentModes",
            "adaptation",
            "audience",
            "audiences",
            "booking",
            "communeCode",
            "communes",
            "fee",
            "fees",
            "field",
            "id",
            "itinerancy",
            "link",
            "nationalPrograms",
            "pivot",
            "postcode",
            "services",
            "sites",
            "source",
            "source.name",
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
    void an_event_whose_words_are_masked_is_still_read_and_says_none_of_them(Class<? extends NetworkEvent> event)
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
    void a_label_is_free_words_where_the_standard_does_not_know_it() throws IOException {
        var declared = new EventType("venue.VenueDeclared", 2);
        var withdrawn = new EventType("venue.VenueLabelWithdrawn", 1);

        assertThat(words(json.read(declared, GoldenFiles.bytes(declared))))
                .containsEntry("labels.name", "Réseau « Clic et déclic »");
        assertThat(words(json.read(withdrawn, GoldenFiles.bytes(withdrawn))))
                .as("of a national programme")
                .isEmpty();

        var left = (VenueDeclared)
                json.readWithout(declared, GoldenFiles.bytes(declared), Set.of("labels.name", "labels.kind"));

        assertThat(left.labels())
                .containsExactly(
                        new Label(Label.Kind.PROGRAMME, "Conseillers numériques"),
                        new Label(Label.Kind.QUALIFICATION, "Étapes numériques (La Poste)"),
                        new Label(Label.Kind.OTHER, FreeTexts.MASKED));
    }

    @Test
    void a_label_declared_alone_is_masked_by_its_name() {
        var label = new VenueLabelDeclared(new Label(Label.Kind.OTHER, "Chez Jeanne"), null);
        assertThat(json.readWithout(
                        EventCatalog.typeOf(VenueLabelDeclared.class), json.write(label), Set.of("label.name")))
                .isEqualTo(new VenueLabelDeclared(new Label(Label.Kind.OTHER, FreeTexts.MASKED), null));
    }

    @Test
    void every_text_of_an_event_is_free_or_named_as_none() {
        assertThat(events().flatMap(event -> unmarked(event, "")).filter(FreeTextsTest::isWords))
                .isEmpty();
    }

    private static boolean isWords(String path) {
        return NO_WORDS.stream().noneMatch(name -> ("." + path).endsWith("." + name));
    }

    private static Stream<String> unmarked(Class<?> type, String before) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(FreeText.class))
                .flatMap(component -> record(component).isRecord()
                        ? unmarked(record(component), before + component.getName() + ".")
                        : isText(component) ? Stream.of(before + component.getName()) : Stream.of());
    }

    private static Class<?> record(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    private static boolean isText(RecordComponent component) {
        return component.getType() == String.class
                || component.getType() == List.class
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] == String.class;
    }
}
