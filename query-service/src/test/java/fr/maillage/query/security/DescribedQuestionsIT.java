package fr.maillage.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.security.Described.Read;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever may be asked was described: what is needed, between which limits, among which values. */
class DescribedQuestionsIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    static Stream<Read> reads() throws Exception {
        return Described.by(NetworkAtWork.shared()).reads();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_parameter_stands_once_and_says_what_it_is(Read read) {
        var names = read.operation()
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("in").asString() + " "
                        + parameter.path("name").asString())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(read.queries())
                .allMatch(query -> !query.path("description").asString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void what_is_required_is_missed_by_name_and_nothing_else_is(Read read) throws Exception {
        var required = read.queries().stream()
                .filter(query -> query.path("required").asBoolean())
                .map(query -> query.path("name").asString())
                .toList();
        var told = ask(read, read.address().replaceAll("\\?.*", ""));

        if (required.isEmpty()) {
            assertThat(told.status()).as(told.body()).isEqualTo(200);
        } else {
            assertThat(told.status()).isEqualTo(400);
            assertThat(required).allMatch(name -> told.body().contains("\"field\":\"" + name + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_number_is_taken_up_to_its_limits_and_not_beyond(Read read) throws Exception {
        var surprises = new ArrayList<String>();
        for (var query : read.queries()) {
            var schema = query.path("schema");
            var step = schema.path("type").asString().equals("integer") ? BigDecimal.ONE : new BigDecimal("0.05");
            if (schema.has("minimum")) {
                var least = schema.path("minimum").decimalValue();
                expect(200, read, query, least.toPlainString(), surprises);
                expect(400, read, query, least.subtract(step).toPlainString(), surprises);
            }
            if (schema.has("maximum")) {
                var most = schema.path("maximum").decimalValue();
                expect(200, read, query, most.toPlainString(), surprises);
                expect(400, read, query, most.add(step).toPlainString(), surprises);
            }
        }
        assertThat(surprises).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void of_values_that_are_listed_each_is_taken_and_no_other(Read read) throws Exception {
        var surprises = new ArrayList<String>();
        for (var query : read.queries()) {
            var schema = query.path("schema");
            var values = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
            for (var value : values) {
                expect(200, read, query, value.asString(), surprises);
            }
            if (!values.isEmpty()) {
                expect(400, read, query, "ailleurs", surprises);
            }
        }
        assertThat(surprises).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_list_says_that_its_limit_is_a_whole_number(Read read) {
        assertThat(read.queries())
                .filteredOn(query -> query.path("name").asString().equals("limit"))
                .allSatisfy(limit -> assertThat(limit.path("schema").toString())
                        .contains("\"integer\"", "\"minimum\":1", "\"maximum\":500", "\"default\":100"));
    }

    private static void expect(int status, Read read, JsonNode query, String value, ArrayList<String> surprises)
            throws Exception {
        var name = query.path("name").asString();
        var kept = read.address().replaceAll("([?&])" + name + "=[^&]*", "$1");
        // A radius is one around a point.
        var near = name.equals("within") ? "&near=50.42,2.83" : "";
        var address = kept + (kept.contains("?") ? "&" : "?") + name + "=" + value + near;
        var told = ask(read, address);
        if (told.status() != status) {
            surprises.add(address + ": " + told);
        }
    }

    private static Described.Told ask(Read read, String address) throws Exception {
        return read.ask(service, address, RunningService.bearing(RunningService.ISSUER.hub()));
    }
}
