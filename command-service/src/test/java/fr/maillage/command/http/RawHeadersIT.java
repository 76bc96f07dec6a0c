package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of ours as they come over the wire: what is not written as they are is refused by name, and never recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawHeadersIT {

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

    /** Raw UTF-8: the first has bytes of the range 0x80 to 0x9f, which no firewall lets through, the second has none. */
    @ParameterizedTest
    @CsvSource({
        "Maillage-Reason, Été, structure.reason.malformed",
        "Maillage-Reason, Fermé, structure.reason.malformed",
        "Maillage-Structure, É, structure.actor.malformed",
        "Maillage-Structure, é, structure.actor.malformed",
        "Idempotency-Key, clÉ, structure.idempotency.malformed",
        "Idempotency-Key, clé, structure.idempotency.malformed",
        "If-Match, É, structure.if-match.malformed",
        "If-Match, é, structure.if-match.malformed"
    })
    void a_header_in_raw_utf_8_is_refused_by_its_name_and_nothing_is_recorded(String name, String value, String code) {
        var events = door.events();
        var answer = raw("/api/structures/" + structure + "/request-membership", "{}", name + ": " + value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + name + "\"", "\"code\":\"" + code + "\"");
        assertThat(door.events()).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/batch", "/api/imports/venues?source=a"})
    void so_it_is_where_many_are_asked_at_once(String address) {
        var type = address.contains("batch") ? "application/x-ndjson" : "text/csv";
        for (var header : new String[] {"Maillage-Reason: Été", "Idempotency-Key: \"abc"}) {
            var answer = raw(address, "{}", header, "Content-Type: " + type);
            assertThat(answer.status()).as(header).isEqualTo(400);
            assertThat(answer.body()).contains(".malformed");
        }
    }

    @Test
    void a_reason_that_is_percent_encoded_is_recorded_as_it_was_meant() {
        var id = door.structure();
        var answer = raw(
                "/api/structures/" + id + "/request-membership",
                "{}",
                "Maillage-Reason: Ferm%C3%A9%20l%27%C3%A9t%C3%A9");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(door.sql
                        .sql(
                                "select count(*) from event_log where convert_from(metadata, 'UTF8') like '%Fermé l''été%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_key_in_quotes_is_the_same_as_without() {
        var body = "{\"name\":\"EPN\",\"communeCode\":\"62510\"}";
        var first = door.post("/api/structures", body, "Idempotency-Key", "abc");
        var again = door.post("/api/structures", body, "Idempotency-Key", "\"abc\"");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.position()).isEqualTo(first.position());
        var line = "{\"command\":\"RegisterStructure\",\"body\":" + body + "}\n";
        var lines = line.getBytes(StandardCharsets.UTF_8);
        var batch = door.post("/api/batch", lines, "application/x-ndjson", "Idempotency-Key", "\"a \\\"b\\\"\"");
        var same = door.post("/api/batch", lines, "application/x-ndjson", "Idempotency-Key", "\"a \\\"b\\\"\"");
        assertThat(same.response().body()).isEqualTo(batch.response().body());
    }

    @Test
    void a_key_that_is_sent_twice_is_none() {
        var answer = raw("/api/structures", "{}", "Idempotency-Key: a", "Idempotency-Key: b");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("structure.idempotency.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/structures;a=%ZZ", "/api/structures;a=1", "/api/%ZZ", "/api/%C3%28", "/api/batch?mode=%FF"
            })
    void an_address_that_is_none_is_refused_in_words(String address) {
        var answer = raw(address, "{}", "Content-Type: application/x-ndjson");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"request.refused\"");
    }

    private RawHttp.Answer raw(String address, String body, String... headers) {
        return door.raw(address, body, headers);
    }
}
