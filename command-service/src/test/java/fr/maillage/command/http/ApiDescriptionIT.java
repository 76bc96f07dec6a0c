package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Feature;
import fr.maillage.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/** The description of the API, as a developer or a tool reads it. */
class ApiDescriptionIT {

    @Test
    void every_command_can_be_said_over_http() {
        try (var door = new Door(EmbeddedPostgres.shared())) {
            var said = door.send("GET", "/v3/api-docs")
                    .json()
                    .get("paths")
                    .valueStream()
                    .map(path -> path.at("/post/operationId").asString());
            assertThat(said).containsAll(Feature.spoken());
        }
    }

    @Test
    void every_operation_says_that_somebody_known_asks_and_what_the_door_answers() {
        try (var door = new Door(EmbeddedPostgres.shared())) {
            var api = door.send("GET", "", "/v3/api-docs", new byte[0], "application/json")
                    .json();
            assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                    .isEqualTo("bearer");
            assertThat(api.get("paths").valueStream()).hasSizeGreaterThan(40).allSatisfy(path -> {
                assertThat(path.at("/post/security/0").has("bearer")).isTrue();
                assertThat(path.at("/post/responses").propertyNames())
                        .contains("400", "401", "403", "413", "415", "422", "429", "503");
            });
            assertThat(api.get("paths").propertyNames()).contains("/api/keys", "/api/keys/{id}/revoke", "/api/batch");
        }
    }

    @Test
    void every_action_is_described_with_its_body_its_answers_and_its_refusals() {
        try (var door = new Door(EmbeddedPostgres.shared())) {
            var api = door.send("GET", "/v3/api-docs").json();
            var close = api.at("/paths/~1api~1venues~1{id}~1close/post");
            assertThat(close.at("/operationId").stringValue()).isEqualTo("CloseVenue");
            assertThat(close.at("/summary").stringValue()).isEqualTo("Fermer un lieu");
            assertThat(close.at("/responses").propertyNames())
                    .contains("200", "400", "404", "409", "412", "413", "415", "422", "503");
            assertThat(api.at("/components/schemas/FermetureDefinitive/required")
                            .toString())
                    .isEqualTo("[\"reason\"]");
            assertThat(api.at("/components/schemas/Lieu/required").toString())
                    .isEqualTo("[\"address\",\"communeCode\",\"name\",\"postcode\"]");
            assertThat(api.at("/components/schemas/Offre/properties/services/items/enum")
                            .toString())
                    .contains("Aide aux démarches administratives");
            assertThat(api.at("/components/schemas/Probleme/properties/code/example")
                            .stringValue())
                    .isEqualTo("venue.commune.unknown");
            assertThat(api.at("/paths").propertyNames())
                    .contains("/api/venues", "/api/structures", "/api/structures/{id}/request-membership")
                    .contains(
                            "/api/resources/{id}/set-quantity",
                            "/api/resources/{id}/reservations",
                            "/api/resources/{id}/reservations/{reservationId}/hand-over")
                    .noneMatch(path -> path.contains("{subjects}") || path.contains("error"));
        }
    }
}
