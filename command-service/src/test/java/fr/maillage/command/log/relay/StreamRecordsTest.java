package fr.maillage.command.log.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.wire.EventType;
import fr.maillage.wire.Incarnation;
import fr.maillage.wire.StreamKey;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class StreamRecordsTest {

    private static final StreamKey KEY = StreamKey.parse("5a".repeat(32));
    private static final Incarnation LOG = Incarnation.parse("019a0b6a-3a4c-7f0e-8f5a-5a8f0f3c9d21@40");
    private static final String SUBJECT = "7a1f4a2e-52a0-4b8f-9c38-0d6c9b1f2e10";
    private static final String EVENT = "0b6a3a4c-1c55-4f0e-8f5a-5a8f0f3c9d21";
    private static final String PAYLOAD = "{\"from\":\"2026-12-01\",\"reason\":\"Déménagement\"}";
    private static final String METADATA = "{\"author\":\"karim\"}";
    private static final LogRow ROW = new LogRow(
            41,
            3,
            Instant.parse("2026-11-29T20:50:10.123456Z"),
            SUBJECT,
            EVENT,
            new EventType("venue.VenueClosed", 1),
            METADATA.getBytes(UTF_8),
            PAYLOAD.getBytes(UTF_8));
    /** The extensions that the CloudEvents project has given a meaning; ours are none of them. */
    private static final Set<String> TAKEN = Set.of(
            "authclaims",
            "authid",
            "authtype",
            "causationid",
            "correlationid",
            "dataref",
            "deprecated",
            "expirytime",
            "partitionkey",
            "recordedtime",
            "sampledrate",
            "sequence",
            "sequencetype",
            "severitynumber",
            "severitytext",
            "traceparent",
            "tracestate");

    private static ProducerRecord<byte[], byte[]> record() {
        return new StreamRecords("a-topic", LOG, KEY.mac()).of(ROW, 2, 17);
    }

    private static CloudEvent read(ProducerRecord<byte[], byte[]> record) {
        return KafkaMessageFactory.createReader(record.headers(), record.value())
                .toEvent();
    }

    @Test
    void its_headers_are_those_that_the_binding_of_cloudevents_names_and_our_extensions() {
        var headers = new HashMap<String, String>();
        record().headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));

        assertThat(headers)
                .isEqualTo(Map.ofEntries(
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", EVENT),
                        Map.entry("ce_source", "/maillage"),
                        Map.entry("ce_type", "venue.VenueClosed"),
                        Map.entry("ce_time", "2026-11-29T20:50:10.123456Z"),
                        Map.entry("ce_subject", SUBJECT),
                        Map.entry("ce_dataschema", "urn:maillage:schema:venue.VenueClosed.1.json"),
                        Map.entry("ce_position", "41"),
                        Map.entry("ce_subjectsequence", "3"),
                        Map.entry("ce_previous", "17"),
                        Map.entry("ce_metadata", METADATA),
                        Map.entry("ce_incarnation", LOG.text()),
                        Map.entry("ce_mac", headers.getOrDefault("ce_mac", ""))));
        assertThat(headers.get("ce_mac")).matches("[0-9a-f]{32}");
        assertThat(record().headers()).hasSize(headers.size());
    }

    @Test
    void the_library_of_cloudevents_reads_it() {
        var event = read(record());

        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).isEqualTo(EVENT);
        assertThat(event.getSource()).isEqualTo(URI.create("/maillage"));
        assertThat(event.getType()).isEqualTo("venue.VenueClosed");
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-11-29T20:50:10.123456Z"));
        assertThat(event.getSubject()).isEqualTo(SUBJECT);
        assertThat(event.getDataSchema()).isEqualTo(URI.create("urn:maillage:schema:venue.VenueClosed.1.json"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("position")).isEqualTo("41");
        assertThat(event.getExtension("subjectsequence")).isEqualTo("3");
        assertThat(event.getExtension("previous")).isEqualTo("17");
        assertThat(event.getExtension("metadata")).isEqualTo(METADATA);
        assertThat(new String(event.getData().toBytes(), UTF_8)).isEqualTo(PAYLOAD);
    }

    @Test
    void its_extensions_have_names_as_cloudevents_wants_them_and_none_that_means_something_else_there() {
        assertThat(read(record()).getExtensionNames())
                .containsExactlyInAnyOrder("position", "subjectsequence", "previous", "metadata", "incarnation", "mac")
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9]{1,20}"))
                .doesNotContainAnyElementsOf(TAKEN);
    }
}
