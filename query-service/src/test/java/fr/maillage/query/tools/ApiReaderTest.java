package fr.maillage.query.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.maillage.query.tools.ApiDocument.Field;
import fr.maillage.query.tools.ApiDocument.Operation;
import fr.maillage.query.tools.ApiDocument.Shape;
import fr.maillage.query.web.Bundles;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in an OpenAPI document is told: references, lists, choices, what is required, what is sent and answered. */
class ApiReaderTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0",
             "info": {"title": "Agir", "description": "Une action par demande.", "version": "1"},
             "security": [{"jeton": []}],
             "tags": [{"name": "Vide"}, {"name": "Lieux", "description": "Où le public est reçu."}],
             "paths": {
               "/api/venues": {
                 "parameters": [{"$ref": "#/components/parameters/Key"}],
                 "post": {"tags": ["Lieux"], "summary": "Déclarer un lieu", "operationId": "DeclareVenue",
                   "requestBody": {"$ref": "#/components/requestBodies/Venue"},
                   "responses": {
                     "201": {"description": "Créé.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Venue"}}}},
                     "401": {"$ref": "#/components/responses/Unknown"}}},
                 "get": {"tags": ["Lieux"], "summary": "Les lieux", "security": [{}, {"jeton": []}],
                   "parameters": [{"name": "limit", "in": "query", "required": true, "example": 20,
                      "schema": {"type": "integer", "minimum": 1, "maximum": 500}}],
                   "responses": {
                     "200": {"description": "La liste.", "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Venue"}}}}},
                     "401": {"$ref": "#/components/responses/Unknown"}}}},
               "/api/venues/{id}/close": {
                 "post": {"summary": "Fermer", "security": [], "responses": {"401": {"$ref": "#/components/responses/Unknown"}}}}},
             "components": {
               "parameters": {"Key": {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string", "maxLength": 255}}},
               "responses": {"Unknown": {"description": "Il faut une clé.", "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
               "requestBodies": {"Venue": {"required": true, "content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/Venue"},
                  "examples": {"one": {"value": {"name": "Salle Arago"}}}}}}},
               "schemas": {
                 "Problem": {"type": "object", "properties": {"code": {"type": "string"}}},
                 "Point": {"type": "object", "required": ["latitude"], "properties": {"latitude": {"type": "number"}}},
                 "Kind": {"type": "string", "enum": ["BIB", "CCAS"]},
                 "Held": {"type": "object", "properties": {"people": {"type": "integer"}}},
                 "Venue": {"description": "Un lieu.",
                   "allOf": [{"type": "object", "required": ["name"], "properties": {
                     "name": {"type": "string", "description": "Son nom.", "example": "Salle Arago", "pattern": "[^{}]+"},
                     "at": {"$ref": "#/components/schemas/Point", "description": "Où."},
                     "kinds": {"type": "array", "items": {"$ref": "#/components/schemas/Kind"}},
                     "parent": {"$ref": "#/components/schemas/Venue"},
                     "closed": {"type": ["string", "null"], "format": "date"},
                     "state": {"oneOf": [{"$ref": "#/components/schemas/Held"}, {"type": "null"}]},
                     "names": {"type": "object", "additionalProperties": {"type": "string"}}}}]}}}}""";

    private static final ApiDocument TOLD =
            ApiReader.read(JsonMapper.shared().readTree(DOCUMENT), "agir", Bundles.french());

    @Test
    void operations_stand_under_their_subject_in_the_documents_order_and_none_is_lost() {
        assertThat(TOLD.title()).isEqualTo("Agir");
        assertThat(TOLD.description()).isEqualTo("Une action par demande.");
        assertThat(TOLD.groups()).extracting(group -> group.name()).containsExactly("Lieux", "Autres");
        assertThat(TOLD.groups().getFirst().description()).isEqualTo("Où le public est reçu.");
        assertThat(TOLD.groups().stream().flatMap(group -> group.operations().stream()))
                .extracting(Operation::method, Operation::path, Operation::summary)
                .containsExactly(
                        tuple("GET", "/api/venues", "Les lieux"),
                        tuple("POST", "/api/venues", "Déclarer un lieu"),
                        tuple("POST", "/api/venues/{id}/close", "Fermer"));
    }

    @Test
    void whether_a_key_is_wanted_is_said_where_it_differs_and_where_it_does_not() {
        assertThat(operation(1).key()).isEqualTo("Avec une clé ou un jeton.");
        assertThat(operation(0).key()).isEqualTo("Sans clé ; une clé peut montrer davantage.");
        assertThat(TOLD.groups().get(1).operations().getFirst().key()).isEqualTo("Sans clé.");
    }

    @Test
    void parameters_of_a_path_hold_for_all_that_is_asked_there() {
        assertThat(operation(0).parameters())
                .extracting(Field::name, Field::type, Field::required, Field::example)
                .containsExactly(
                        tuple("Idempotency-Key", "en-tête · texte, 255 caractères au plus", false, ""),
                        tuple("limit", "dans l’adresse · nombre entier, 1 au moins, 500 au plus", true, "20"));
    }

    @Test
    void a_body_is_told_to_its_depth_with_what_is_required_and_can_be_copied() {
        var body = operation(1).bodies().getFirst();
        assertThat(body.required()).isTrue();
        assertThat(body.mediaType()).isEqualTo("application/json");
        assertThat(body.examples()).hasSize(1).first().satisfies(one -> assertThat(
                        JsonMapper.shared().readTree(one))
                .isEqualTo(JsonMapper.shared().readTree("{\"name\":\"Salle Arago\"}")));
        assertThat(body.fields())
                .extracting(Field::depth, Field::name, Field::type, Field::required)
                .containsExactly(
                        tuple(0, "name", "texte, de la forme [^{}]+", true),
                        tuple(0, "at", "Point", false),
                        tuple(1, "latitude", "nombre", true),
                        tuple(0, "kinds", "liste de texte, l’un de : BIB, CCAS", false),
                        tuple(0, "parent", "Venue", false),
                        tuple(0, "closed", "texte ou rien (null) (date)", false),
                        tuple(0, "state", "", false),
                        tuple(1, "soit Held", "", false),
                        tuple(2, "people", "nombre entier", false),
                        tuple(0, "names", "objet", false),
                        tuple(1, "(toute clé)", "texte", false));
        assertThat(body.fields().get(1).description()).isEqualTo("Où.");
    }

    @Test
    void what_nearly_everything_answers_is_told_once_and_named_where_it_holds() {
        assertThat(TOLD.common()).extracting(ApiDocument.Answer::status).containsExactly("401");
        assertThat(operation(1).shared()).isEqualTo("401");
        assertThat(operation(1).answers())
                .extracting(ApiDocument.Answer::status, ApiDocument.Answer::description)
                .containsExactly(tuple("201", "Créé."));
        var list = operation(0).answers().getFirst().contents().getFirst();
        assertThat(list.type()).isEqualTo("liste de Venue");
        assertThat(list.shape()).isEqualTo("agir-forme-Venue");
    }

    @Test
    void named_objects_are_told_once_and_point_to_one_another() {
        assertThat(TOLD.shapes()).extracting(Shape::name).containsExactly("Problem", "Point", "Held", "Venue");
        var venue = TOLD.shapes().getLast();
        assertThat(venue.id()).isEqualTo("agir-forme-Venue");
        assertThat(venue.fields()).extracting(Field::name).doesNotContain("latitude");
        assertThat(venue.fields().stream()
                        .filter(one -> one.name().equals("at"))
                        .map(Field::shape))
                .isEqualTo(List.of("agir-forme-Point"));
    }

    @Test
    void a_document_that_says_nothing_is_an_empty_page() {
        var told = ApiReader.read(
                JsonMapper.shared().readTree("{\"paths\": {\"/x\": {\"get\": {}}}}"), "x", Bundles.french());
        assertThat(told.groups()).hasSize(1);
        assertThat(told.groups().getFirst().operations()).hasSize(1);
    }

    private static Operation operation(int n) {
        return TOLD.groups().getFirst().operations().get(n);
    }
}
