package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamClientTest {

    @Test
    void a_service_with_a_name_says_it_and_its_password_whatever_stands_in_it() {
        var settings = StreamClient.settings("kafka:9092", "maillage-query", "a\"b\\c", Map.of());

        assertThat(settings)
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .extractingByKey("sasl.jaas.config")
                .asString()
                .endsWith("required username=\"maillage-query\" password=\"a\\\"b\\\\c\";");
    }

    @Test
    void a_service_without_a_name_says_none() {
        assertThat(StreamClient.settings("kafka:9092", "", "", Map.of())).containsOnlyKeys("bootstrap.servers");
    }

    @Test
    void what_an_installation_says_of_its_kafka_comes_first() {
        var tls = Map.of("security.protocol", "SASL_SSL", "ssl.truststore.location", "/secrets/truststore.p12");

        assertThat(StreamClient.settings("kafka:9093", "maillage-query", "secret", tls))
                .containsAllEntriesOf(tls)
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512");
    }
}
