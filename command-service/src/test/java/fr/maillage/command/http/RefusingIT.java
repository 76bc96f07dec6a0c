package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.maillage.command.log.decide.StateCache;
import fr.maillage.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: a clear French error that names every field at fault, and nothing recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusingIT {

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private UUID structure;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
        structure = door.structure();
    }

    @AfterAll
    void close() {
        door.close();
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                arguments("\"62510\"", "\"625\"", "communeCode venue.commune.malformed"),
                arguments("\"62510\"", "\"62999\"", "communeCode venue.commune.unknown"),
                arguments("\"62800\"", "\"59000\"", "postcode venue.postcode.mismatch"),
                arguments("\"address\"", "\"pivot\":\"43493312300028\",\"address\"", "pivot venue.pivot.checksum"),
                arguments("50.4223", "52.52", "coordinates venue.coordinates.outside"),
                arguments(
                        "\"latitude\":50.4223,\"longitude\":2.7787",
                        "\"latitude\":2.7787,\"longitude\":50.4223",
                        "coordinates venue.coordinates.swapped"),
                arguments(",\"longitude\":2.7787", "", "coordinates.longitude venue.longitude.missing"),
                arguments("Mo-Fr 09:00-12:00", "Mo-Fr 9h-12h", "hours venue.hours.unreadable"),
                arguments("Mo-Fr 09:00-12:00", "Mo 14:00-14:00", "hours venue.hours.unreadable"),
                arguments("Aide aux démarches administratives", "Café", "offer.services[0] venue.service.unknown"),
                arguments("TIERS_LIEUX", "TIERS_LIEU", "typologies[0] venue.typology.unknown"),
                arguments("France Services", "France Service", "labels[0].name venue.programme.unknown"),
                arguments(
                        "\"PROGRAMME\",\"name\":\"France Services\"",
                        "\"OTHER\",\"name\":\"france services\"",
                        "labels[0].name venue.label.kind"),
                arguments(
                        "\"PROGRAMME\",\"name\":\"France Services\"",
                        "\"OTHER\",\"name\":\"Etapes Numeriques (La Poste)\"",
                        "labels[0].name venue.label.kind"),
                arguments("PROGRAMME", "PROGRAM", "labels[0].kind venue.choice.unknown"),
                arguments("contact@lieu.example", "contact@lieu", "contact.emails[0] venue.email.malformed"),
                arguments("03 21 00 00 00", "3949", "contact.phone venue.phone.malformed"),
                arguments("Espace numérique", "  ", "name venue.name.missing"),
                arguments("Espace numérique", "Espace\\u0000", "name venue.text.unreadable"),
                arguments("Espace numérique", "x".repeat(256), "name venue.text.long"),
                arguments("\"hours\"", "\"summary\":\"" + "x".repeat(281) + "\",\"hours\"", "summary venue.text.long"),
                arguments("\"hours\"", "\"booking\":\"javascript:alert(1)\",\"hours\"", "booking venue.url.malformed"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void a_wrong_value_is_refused_by_the_name_of_its_field(String right, String wrong, String error) {
        var events = door.events();
        var valid = PostingIT.venue(structure);
        assertThat(valid).contains(right);
        var answer = door.post("/api/venues", valid.replace(right, wrong));
        assertThat(answer.errors()).containsExactly(error);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(error.substring(error.indexOf(' ') + 1));
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(door.events()).isEqualTo(events);
    }

    static Stream<Arguments> wrongShapes() {
        return Stream.of(
                arguments("{\"name\":\"Espace", "{\"nom\":\"x\",\"name\":\"Espace", "nom field.unknown"),
                arguments("\"latitude\"", "\"altitude\":3,\"latitude\"", "coordinates.altitude field.unknown"),
                arguments("50.4223", "\"50.4223\"", "coordinates.latitude field.type"),
                arguments("\"Espace numérique\"", "12", "name field.type"),
                arguments("[\"TIERS_LIEUX\"]", "\"TIERS_LIEUX\"", "typologies field.type"),
                arguments("[\"Gratuit\"]", "[3]", "offer.fees[0] field.type"));
    }

    @ParameterizedTest
    @MethodSource("wrongShapes")
    void a_wrong_shape_is_refused_by_the_name_of_its_field(String right, String wrong, String error) {
        var valid = PostingIT.venue(structure);
        assertThat(valid).contains(right);
        var answer = door.post("/api/venues", valid.replace(right, wrong));
        assertThat(answer.errors()).containsExactly(error);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void every_field_at_fault_is_named_at_once() {
        var events = door.events();
        var answer = door.post("/api/venues", """
                {"nom":"x","structureId":"%s","postcode":"6280","communeCode":"00000","hours":"9h",
                 "coordinates":{"latitude":0,"longitude":0},"offer":{"services":["Aide aux démarches administratives","Rien"]}}
                """.formatted(UUID.randomUUID()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "nom field.unknown",
                        "structureId venue.structure.unknown",
                        "name venue.name.missing",
                        "address venue.address.missing",
                        "communeCode venue.commune.unknown",
                        "postcode venue.postcode.malformed",
                        "coordinates venue.coordinates.outside",
                        "hours venue.hours.unreadable",
                        "offer.services[1] venue.service.unknown");
        assertThat(answer.detail()).startsWith("9 champs");
        assertThat(door.events()).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "[]", "\"texte\"", "{} {}", "{\"name\":\"a\",\"name\":\"b\"}", "{'name':1}"})
    void json_that_is_none_is_refused(String body) {
        var answer = door.post("/api/venues", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("body.malformed");
    }

    @Test
    void a_text_that_is_not_utf_8_is_recognised() {
        var body = PostingIT.venue(structure);
        var latin = door.post("/api/venues", body.getBytes(StandardCharsets.ISO_8859_1), "application/json");
        assertThat(latin.status()).isEqualTo(400);
        assertThat(latin.detail()).contains("Latin-1");
        for (var charset : new java.nio.charset.Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
            var utf16 = door.post("/api/venues", body.getBytes(charset), "application/json");
            assertThat(utf16.status()).isEqualTo(400);
            assertThat(utf16.detail()).contains("UTF-16");
        }
    }

    @Test
    void a_body_over_64_kilobytes_is_refused() {
        var long_ = PostingIT.venue(structure).replace("Espace", "x".repeat(64 * 1024));
        var answer = door.post("/api/venues", long_);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.detail()).contains("64 Ko");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=iso-8859-1"})
    void another_content_type_is_refused(String mediaType) {
        var body = PostingIT.venue(structure).getBytes(StandardCharsets.UTF_8);
        var answer = door.post("/api/venues", body, mediaType);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("body.type");
    }

    @Test
    void what_does_not_exist_is_said_so() {
        assertThat(door.post("/api/venues/" + UUID.randomUUID() + "/confirm", "{}")
                        .code())
                .isEqualTo("venue.unknown");
        assertThat(door.post("/api/venues/" + structure + "/confirm", "{}").status())
                .isEqualTo(404);
        assertThat(door.post("/api/venues/pas-un-id/confirm", "{}").status()).isEqualTo(404);
        assertThat(door.post("/api/venues/" + structure + "/explode", "{}").code())
                .isEqualTo("address.unknown");
        assertThat(door.post("/api/inconnu", "{}").code()).isEqualTo("address.unknown");
        assertThat(door.send("GET", "/rien").code()).isEqualTo("address.unknown");
    }

    @Test
    void what_the_web_server_turns_away_by_itself_has_the_same_form() {
        var answer = door.post("/api/venues", "{}", "X-Long", "x".repeat(16_000));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("request.refused");
    }

    @Test
    void only_post_acts() {
        var answer = door.send("GET", "/api/venues");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(door.send("DELETE", "/api/venues/" + structure + "/close").status())
                .isEqualTo(405);
    }

    @Test
    void an_action_on_the_id_of_another_kind_finds_nothing_whether_its_state_is_cached_or_read() {
        for (var cached : List.of(true, false)) {
            if (!cached) {
                door.bean(StateCache.class).clear();
            }
            var answer = door.post("/api/venues/" + structure + "/close", "{\"reason\":\"Fin du bail.\"}");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("venue.unknown");
        }
    }

    @Test
    void headers_at_fault_are_named_too() {
        var answer = door.post(
                "/api/venues/" + structure + "/confirm",
                "{\"on\":\"2999-01-01\"}",
                "If-Match",
                "3",
                "Maillage-Reason",
                "100%",
                "Idempotency-Key",
                "deux mots",
                "Maillage-Structure",
                "karim");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "Maillage-Structure venue.actor.malformed",
                        "Maillage-Reason venue.reason.malformed",
                        "Idempotency-Key venue.idempotency.malformed",
                        "If-Match venue.if-match.malformed",
                        "on venue.on.future");
    }
}
