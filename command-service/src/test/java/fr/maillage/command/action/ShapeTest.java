package fr.maillage.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.maillage.command.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private record Body(String name) {}

    private static final Shape<Body> SHAPE = new Shape<>(Body.class);

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
                .satisfies(refusal -> assertThat(refusal.message()).contains("5000 champs"));
    }

    private static void read(String json) {
        var findings = new Findings("venue");
        SHAPE.read(StrictJson.read(json.getBytes(StandardCharsets.UTF_8)), "", findings);
        findings.refuseIfAny();
    }
}
