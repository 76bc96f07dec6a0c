package fr.maillage.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.security.Described.Read;
import fr.maillage.query.security.Described.Told;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is answered was described: its body, its media type, its refusals, and to whom. */
class DescribedAnswersIT {

    /** What generated clients call each read by: a changed name breaks them, a new one is added here. */
    private static final String NAMES = """
            /api/activity listActivity
            /api/activity/stream followActivity
            /api/changes listChanges
            /api/compare compareMoments
            /api/duplicates listDuplicates
            /api/flags listFlags
            /api/follow-ups listFollowUps
            /api/keys listKeys
            /api/log readLog
            /api/masks listMasks
            /api/notes listNotes
            /api/needs listNeeds
            /api/needs/{id} readNeed
            /api/needs/{id}/matches findNeedMatches
            /api/needs/{id}/timeline readNeedTimeline
            /api/partners findPartners
            /api/partnerships listPartnerships
            /api/partnerships/graph readPartnershipGraph
            /api/partnerships/{id} readPartnership
            /api/partnerships/{id}/timeline readPartnershipTimeline
            /api/reservations listReservations
            /api/resources listResources
            /api/resources/{id} readResource
            /api/resources/{id}/availability readResourceAvailability
            /api/resources/{id}/reservations/{reservationId} readReservation
            /api/resources/{id}/timeline readResourceTimeline
            /api/search searchRecords
            /api/structures listStructures
            /api/structures/{id} readStructure
            /api/structures/{id}/timeline readStructureTimeline
            /api/territories/france readFrance
            /api/territories/{kind}/{code} readTerritory
            /api/todo listTodo
            /api/venues listVenues
            /api/venues/{id} readVenue
            /api/venues/{id}/timeline readVenueTimeline
            /api/workshops listWorkshops
            /api/workshops/{id} readWorkshop
            /api/workshops/{id}/timeline readWorkshopTimeline
            /exports/actions.atom exportActionsAsFeed
            /exports/ateliers.csv exportWorkshopsAsCsv
            /exports/ateliers.ics exportWorkshopsAsCalendar
            /exports/besoins.csv exportNeedsAsCsv
            /exports/lieux-mediation-numerique.csv exportVenuesAsCsv
            /exports/lieux-mediation-numerique.geojson exportVenuesAsGeoJson
            /exports/lieux-mediation-numerique.json exportVenuesAsJson
            /exports/partenariats.csv exportPartnershipsAsCsv
            /exports/ressources.csv exportResourcesAsCsv
            /exports/structures.csv exportStructuresAsCsv""";

    private static RunningService service;
    private static Described described;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
        described = Described.by(service);
    }

    static Stream<Read> reads() throws Exception {
        return Described.by(NetworkAtWork.shared()).reads();
    }

    @Test
    void every_read_keeps_the_name_that_clients_know_it_by() {
        assertThat(described
                        .reads()
                        .map(read -> read.path() + " "
                                + read.operation().path("operationId").asString()))
                .containsExactlyInAnyOrderElementsOf(NAMES.lines().toList());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_read_answers_what_it_is_said_to(Read read) throws Exception {
        var told = read.ask(service, read.address(), RunningService.bearing(RunningService.ISSUER.hub()));

        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(faults(read, told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/territories/france?every=month",
                "/api/territories/departement/62?every=month&from=2026-08",
                "/api/territories/commune/91182",
                "/api/compare?kind=venues&from=position:0",
                "/api/compare?kind=resources&from=2026-08-31",
                "/api/compare?kind=needs&from=2026-08-31",
                "/api/venues?near=50.42,2.83&within=500",
                "/api/todo?limit=500",
                "/api/search?q=tablettes",
                "/api/log?format=csv",
                "/api/log?tableur=fr"
            })
    void so_it_does_asked_for_something_else(String address) throws Exception {
        var read = described
                .reads()
                .filter(one -> address.matches(one.path().replaceAll("\\{[^/]*}", "[a-z0-9]+") + "\\?.*|"
                        + one.path().replaceAll("\\{[^/]*}", "[a-z0-9]+")))
                .findFirst()
                .orElseThrow();
        var told = read.ask(service, address, RunningService.bearing(RunningService.ISSUER.hub()));

        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(faults(read, told)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void its_refusals_are_problems_that_it_names(Read read) throws Exception {
        var hub = RunningService.bearing(RunningService.ISSUER.hub());
        for (var told : List.of(
                read.ask(service, read.asking("inconnu=1"), hub),
                read.ask(service, read.address(), RunningService.bearing("mk_000000000000")),
                read.ask(service, read.address(), "Authorization", hub[1], "Accept", "image/png"))) {
            assertThat(told.status()).isIn(400, 401, 406);
            assertThat(faults(read, told)).isEmpty();
        }
        assertThat(read.operation().path("responses").propertyNames())
                .contains("200", "400", "401", "403", "406", "429", "503");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void who_bears_no_key_is_answered_where_it_says_so_and_nowhere_else(Read read) throws Exception {
        var told = read.ask(service, read.address());

        assertThat(told.status()).isEqualTo(read.isForEverybody() ? 200 : 401);
        assertThat(faults(read, told)).isEmpty();
    }

    @Test
    void a_record_that_is_not_there_is_a_problem_that_the_read_names() throws Exception {
        var hub = RunningService.bearing(RunningService.ISSUER.hub());
        for (var read :
                described.reads().filter(one -> one.path().contains("{id}")).toList()) {
            var told = read.ask(service, read.path().replaceAll("\\{[^/]*}", new java.util.UUID(0, 9).toString()), hub);
            assertThat(told.status()).as(read.path()).isEqualTo(404);
            assertThat(faults(read, told)).isEmpty();
        }
    }

    @Test
    void what_is_for_operators_is_not_told_and_no_class_of_a_library_is() {
        assertThat(described.api().path("paths").propertyNames()).noneMatch(path -> path.contains("projections"));
        assertThat(described.api().at("/components/schemas").propertyNames())
                .doesNotContain("SseEmitter", "Report", "Build")
                .allMatch(name -> name.matches("[A-Z][A-Za-z0-9]*"));
    }

    /** What is wrong with an answer, beside the description of its status and media type. */
    private static List<Error> faults(Read read, Told told) {
        var content = read.operation()
                .path("responses")
                .path(Integer.toString(told.status()))
                .path("content");
        assertThat(content.propertyNames()).as(read + " " + told.status()).contains(told.type());
        if (!told.type().endsWith("json") || told.type().contains("ndjson")) {
            return List.of();
        }
        return schema(content.path(told.type()).path("schema"))
                .validate(
                        told.body(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** The described schema, which here may not leave out anything that is answered. */
    private static com.networknt.schema.Schema schema(JsonNode schema) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.setAll((ObjectNode) schema);
        var components = (ObjectNode) described.api().path("components").deepCopy();
        components.path("schemas").forEach(one -> {
            if (one.has("properties") && !one.has("additionalProperties")) {
                ((ObjectNode) one).put("additionalProperties", false);
            }
        });
        whole.set("components", components);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString());
    }
}
