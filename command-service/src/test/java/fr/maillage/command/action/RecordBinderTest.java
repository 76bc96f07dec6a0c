package fr.maillage.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.maillage.command.Refusal;
import fr.maillage.command.http.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordBinderTest {

    private record Body(String name) {}

    private static final RecordBinder<Body> SHAPE = new RecordBinder<>(Body.class);

    @Test
    void the_name_of_an_unknown_field_is_only_repeated_in_part() {
        assertThatThrownBy(() -> read("{\"" + "x".repeat(50_000) + "\":1}"))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.field()).startsWith("xxx").hasSizeLessThan(50)));
    }

    @Test
    void of_very_many_errors_a_hundred_are_told_and_all_are_counted() {
        var fields = IntStream.range(0, 5_000)
                .mapToObj(field -> "\"f" + field + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThatThrownBy(() -> read(fields))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.errors()).hasSize(100))
                .satisfies(refusal ->
                        assertThat(Words.FRENCH.of(refusal.message())).contains("5000 champs"));
    }

    private record Inner(@Nullable String word) {}

    private record Values(
            @Nullable Integer seats,
            @Nullable Long position,
            @Nullable Double latitude,
            @Nullable Boolean series,
            @Nullable String name,
            List<String> names,
            @Nullable Inner inner) {}

    @ParameterizedTest
    @CsvSource({
        "seats, 5.0, 5",
        "seats, 5e0, 5",
        "seats, 1e3, 1000",
        "seats, -0.0, 0",
        "seats, 2147483647, 2147483647",
        "position, 12.0, 12",
        "position, 9007199254740991, 9007199254740991",
        "latitude, 50, 50.0",
        "latitude, 5e1, 50.0"
    })
    void a_whole_number_is_the_same_however_json_writes_it(String field, String written, String meant) {
        var errors = new ValidationErrors("venue");
        var read = values("{\"" + field + "\":" + written + "}", errors);
        errors.refuseIfAny();
        assertThat(Stream.of(read.seats(), read.position(), read.latitude()).filter(Objects::nonNull))
                .singleElement()
                .hasToString(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seats    | 5.5                 | Un nombre entier est attendu, sans décimales.",
                "seats    | 2147483648          | Ce nombre est trop grand.",
                "seats    | -2147483649         | Ce nombre est trop petit.",
                "seats    | 1e400               | Ce nombre est trop grand.",
                "seats    | \"5\"               | Un nombre entier est attendu, et non un texte entre guillemets.",
                "seats    | true                | Un nombre entier est attendu, et non true.",
                "seats    | [5]                 | Un nombre entier est attendu, et non une liste.",
                "position | 9007199254740993    | Ce nombre est trop grand.",
                "position | 1.5                 | Un nombre entier est attendu, sans décimales.",
                "latitude | \"50.4\"            | Un nombre est attendu, et non un texte entre guillemets.",
                "latitude | -1e400              | Ce nombre est trop petit.",
                "series   | \"true\"            | true ou false est attendu, et non un texte entre guillemets.",
                "series   | 1                   | true ou false est attendu, et non un nombre.",
                "name     | 12                  | Un texte entre guillemets est attendu, et non un nombre.",
                "name     | true                | Un texte entre guillemets est attendu, et non true.",
                "name     | {}                  | Un texte entre guillemets est attendu, et non un objet.",
                "names    | \"Gratuit\"         | Une liste est attendue : [ … ], et non un texte entre guillemets.",
                "inner    | []                  | Un objet est attendu : { … }, et non une liste."
            })
    void a_value_of_another_type_is_refused_in_a_sentence_that_is_true(String field, String written, String sentence) {
        var errors = new ValidationErrors("venue");
        values("{\"" + field + "\":" + written + "}", errors);
        assertThatThrownBy(errors::refuseIfAny)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("field.type"))
                .satisfies(refusal ->
                        assertThat(Words.FRENCH.of(refusal.message())).isEqualTo(sentence));
    }

    private static Values values(String json, ValidationErrors errors) {
        return new RecordBinder<>(Values.class)
                .read(StrictJson.read(json.getBytes(StandardCharsets.UTF_8)), "", errors);
    }

    private static void read(String json) {
        var errors = new ValidationErrors("venue");
        SHAPE.read(StrictJson.read(json.getBytes(StandardCharsets.UTF_8)), "", errors);
        errors.refuseIfAny();
    }
}
