package fr.maillage.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.Actions;
import fr.maillage.command.action.Example;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API's description promises to whoever generates a client from it or copies its examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedApiIT {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private static final Path CONTRACT = Path.of("..", "docs", "actions.json");

    /** Fields that are needed unless something else is said. */
    private static final Map<String, Set<String>> NEEDED_UNLESS = Map.of(
            "ProposeWorkshop", Set.of("startsAt", "endsAt", "venueId"),
            "RescheduleWorkshop", Set.of("venueId"),
            "IssueKey", Set.of("territories"));

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private UUID member;

    @SuppressWarnings("NullAway.Init")
    private UUID partner;

    @SuppressWarnings("NullAway.Init")
    private UUID venue;

    @SuppressWarnings("NullAway.Init")
    private JsonNode api;

    @SuppressWarnings("NullAway.Init")
    private ActionContract contract;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
        member = door.member();
        partner = door.member();
        for (var more = 0; more < 3; more++) {
            door.member();
        }
        venue = door.post("/api/venues", PostingIT.venue(member)).id();
        api = door.send("GET", "/v3/api-docs").json();
        contract = new ActionContract(api, door.bean(Actions.class));
    }

    @AfterAll
    void close() {
        door.close();
    }

    private record Operation(String address, JsonNode said) {

        String name() {
            return said.path("operationId").stringValue();
        }

        @Override
        public String toString() {
            return name();
        }

        JsonNode json() {
            return said.at("/requestBody/content/application~1json");
        }
    }

    private Stream<Operation> operations() {
        return api.get("paths").properties().stream()
                .map(path -> new Operation(path.getKey(), path.getValue().get("post")));
    }

    private JsonNode schema(JsonNode place) {
        return contract.resolved(place);
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_name_is_one_that_any_language_can_write() {
        assertThat(api.at("/info/license/identifier").stringValue()).isEqualTo("EUPL-1.2");
        assertThat(api.at("/components/schemas").propertyNames())
                .allMatch(name -> NAME.matcher(name).matches());
        assertThat(operations().map(Operation::name)).doesNotHaveDuplicates().allMatch(name -> NAME.matcher(name)
                .matches());
        var tags = api.get("tags")
                .valueStream()
                .map(tag -> tag.get("name").stringValue())
                .toList();
        assertThat(operations().flatMap(operation -> texts(operation.said().get("tags")).stream()))
                .isSubsetOf(tags);
    }

    @Test
    void the_committed_contract_is_that_of_the_actions() throws IOException {
        var written = contract.json();
        if (System.getProperty("schemas.write") != null) {
            Files.writeString(CONTRACT, written.toPrettyString() + "\n");
        }
        assertThat(JsonMapper.shared().readTree(CONTRACT)).isEqualTo(written);
    }

    /** A field that a form leaves out of such an action is lost: a new one is not to be forgotten. */
    @Test
    void an_action_that_describes_relocates_or_sets_replaces_and_no_other_does() {
        assertThat(door.bean(Actions.class).catalogs().stream()
                        .flatMap(catalog -> catalog.actions().stream())
                        .filter(Action::replaces)
                        .map(Action::name))
                .hasSizeGreaterThan(7)
                .containsExactlyInAnyOrderElementsOf(operations()
                        .map(Operation::name)
                        .filter(name -> name.matches("(Describe|Relocate|Set)[A-Z].*"))
                        .toList());
    }

    @Test
    void every_operation_tells_its_body_and_every_answer_its_own() {
        assertThat(operations()).allSatisfy(operation -> {
            if (!operation.address().endsWith("/keys/{id}/revoke")) {
                assertThat(operation.said().at("/requestBody/content")).isNotEmpty();
            }
            assertThat(operation.said().get("responses").properties()).allSatisfy(answer -> {
                assertThat(answer.getValue().path("content"))
                        .as(answer.getKey())
                        .isNotEmpty();
                assertThat(answer.getValue().path("content").propertyNames()).doesNotContain("*/*");
            });
        });
        var paths = api.get("paths");
        assertThat(paths.at("/~1api~1imports~1venues/post/requestBody/content").propertyNames())
                .containsExactlyInAnyOrder("text/csv", "application/gzip");
        assertThat(paths.at("/~1api~1imports~1venues/post/responses/200/content")
                        .propertyNames())
                .containsExactlyInAnyOrder("application/json", "application/x-ndjson");
        assertThat(paths.at("/~1api~1imports~1venues/post/parameters").valueStream())
                .extracting(parameter -> parameter.get("name").stringValue())
                .contains("source", "dryRun", "Maillage-Structure");
        assertThat(paths.at("/~1api~1batch/post/requestBody/content").propertyNames())
                .containsExactly("application/x-ndjson");
    }

    @Test
    void what_an_answer_always_holds_is_required_of_it() {
        var schemas = api.at("/components/schemas");
        assertThat(texts(schemas.at("/Reponse/required"))).containsExactly("id", "position");
        assertThat(texts(schemas.at("/Probleme/required"))).containsExactly("code", "detail", "status", "title");
        assertThat(texts(schemas.at("/ReservationEnConflit/required")))
                .containsExactly("from", "late", "quantity", "reservationId", "structureId", "to");
        assertThat(texts(schemas.at("/PeriodeLibre/required"))).containsExactly("from", "to");
        assertThat(texts(schemas.at("/CleCreee/required"))).containsExactly("id", "key");
        for (var whole : List.of("CompteRendu", "Remarque")) {
            assertThat(texts(schemas.at("/" + whole + "/required")))
                    .as(whole)
                    .containsExactlyInAnyOrderElementsOf(
                            schemas.at("/" + whole + "/properties").propertyNames());
        }
        assertThat(texts(schemas.at("/CompteRendu/properties/position/type"))).containsExactly("integer", "null");
    }

    @Test
    void tags_stand_at_the_top_of_a_body_and_nowhere_inside() {
        var schemas = api.at("/components/schemas");
        for (var inner : List.of("Offre", "Label", "Point", "Contact", "DateAtelier", "Frequentation")) {
            assertThat(schemas.at("/" + inner + "/properties").propertyNames())
                    .as(inner)
                    .isNotEmpty()
                    .doesNotContain("axis", "level");
        }
        assertThat(operations().filter(operation -> !operation.json().isMissingNode()))
                .filteredOn(operation -> !operation.name().equals("IssueKey"))
                .hasSizeGreaterThan(40)
                .allSatisfy(operation -> assertThat(schema(operation.json().get("schema"))
                                .get("properties")
                                .propertyNames())
                        .as(operation.name())
                        .contains("axis", "level"));
    }

    @Test
    void what_is_required_of_a_body_is_what_an_empty_one_is_refused_for() {
        assertThat(operations().filter(operation -> !operation.json().isMissingNode()))
                .allSatisfy(operation -> {
                    var body = schema(operation.json().get("schema"));
                    var unless = NEEDED_UNLESS.getOrDefault(operation.name(), Set.of());
                    assertThat(missing(operation, "{}", ""))
                            .as(operation.name())
                            .filteredOn(field -> !unless.contains(field))
                            .containsExactlyElementsOf(texts(body.path("required")));
                    body.get("properties").properties().forEach(field -> {
                        var name = field.getKey();
                        var inner = schema(field.getValue());
                        var each = schema(field.getValue().path("items"));
                        if (inner.has("properties")) {
                            assertThat(missing(operation, "{\"" + name + "\":{}}", name + "."))
                                    .as(operation.name() + " " + name)
                                    .containsExactlyElementsOf(texts(inner.path("required")));
                        } else if (each.has("properties")) {
                            assertThat(missing(operation, "{\"" + name + "\":[{},{}]}", name + "[0]."))
                                    .as(operation.name() + " " + name)
                                    .containsExactlyElementsOf(texts(each.path("required")));
                        }
                    });
                });
    }

    /** The fields of one level that a body is refused for the lack of. */
    private Set<String> missing(Operation operation, String body, String within) {
        return post(operation, body).errors().stream()
                .filter(error -> error.endsWith(".missing"))
                .map(error -> error.substring(0, error.indexOf(' ')))
                .filter(field -> field.startsWith(within))
                .map(field -> field.substring(within.length()))
                .filter(field -> !field.contains(".") && !field.contains("["))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For a structure. */
    private Door.Answer post(Operation operation, String body) {
        return door.post(address(operation), body, "Maillage-Structure", member.toString());
    }

    private static String address(Operation operation) {
        return operation.address().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    @Test
    void every_example_can_be_sent_as_it_stands() {
        assertThat(operations().filter(operation -> !operation.json().isMissingNode()))
                .allSatisfy(operation -> {
                    var example = operation.json().path("example").toString();
                    if (operation.name().equals("IssueKey")) {
                        example = schemaExample(schema(operation.json().get("schema")));
                    }
                    // What begins something says for whom; the rest is asked for a structure.
                    var begins = !operation.address().contains("{");
                    var answer =
                            begins ? door.post(operation.address(), known(example)) : post(operation, known(example));
                    assertThat(answer.errors())
                            .as(operation.name() + " " + example)
                            .isEmpty();
                    // What an example speaks of in its address is made up here: everything else of it is right.
                    assertThat(answer.status())
                            .as(operation.name() + " " + answer.response().body())
                            .isEqualTo(begins ? 201 : 404);
                });
    }

    @Test
    void the_examples_of_a_batch_and_of_a_file_can_be_sent_as_they_stand() {
        var batch = api.at("/paths/~1api~1batch/post/requestBody/content/application~1x-ndjson/examples");
        var lines =
                known(batch.valueStream().findFirst().orElseThrow().get("value").stringValue());
        var done = door.post("/api/batch", lines.getBytes(UTF_8), "application/x-ndjson");
        assertThat(done.lines())
                .extracting(line -> line.get("status").intValue())
                .containsExactly(200, 200);
        var files = api.at("/paths/~1api~1imports~1venues/post/requestBody/content/text~1csv/examples");
        var file = files.valueStream().findFirst().orElseThrow().get("value").stringValue();
        var report = door.post("/api/imports/venues?source=Hubik", file.getBytes(UTF_8), "text/csv");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.json().get("declared").intValue()).isEqualTo(1);
        assertThat(report.json().get("refused")).isEmpty();
    }

    /** The ids of the demonstration stand for those of this network. */
    private String known(String example) {
        return example.replace(Example.STRUCTURE, member.toString())
                .replace(Example.LENDER, member.toString())
                .replace(Example.PARTNER, partner.toString())
                .replace(Example.VENUE, venue.toString());
    }

    private static String schemaExample(JsonNode schema) {
        return schema.get("properties").properties().stream()
                .filter(field -> field.getValue().has("example"))
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue().get("example"))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void every_moment_of_an_example_says_its_zone() {
        var moments = fields("date-time").toList();
        assertThat(moments).hasSizeGreaterThanOrEqualTo(10).allSatisfy(moment -> assertThat(
                        OffsetDateTime.parse(moment))
                .isAfter(OffsetDateTime.now().minusDays(3)));
        assertThat(fields("date")).hasSizeGreaterThanOrEqualTo(10).allSatisfy(LocalDate::parse);
    }

    private Stream<String> fields(String format) {
        return api.at("/components/schemas")
                .valueStream()
                .flatMap(schema -> schema.path("properties").valueStream())
                .filter(field -> field.path("format").asString("").equals(format))
                .filter(field -> field.has("example"))
                .map(field -> field.get("example").stringValue());
    }
}
