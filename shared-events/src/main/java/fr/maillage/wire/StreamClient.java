package fr.maillage.wire;

import java.util.HashMap;
import java.util.Map;

/**
 * The connection settings of a Kafka client, the same for the service that writes the stream and the one that reads it.
 */
public final class StreamClient {

    private StreamClient() {}

    /**
     * The settings, by Kafka's own names.
     *
     * @param username empty where Kafka asks for no login
     * @param more further settings of Kafka's clients, such as {@code ssl.truststore.location}; they override those set
     *     here
     */
    public static Map<String, Object> settings(
            String bootstrapServers, String username, String password, Map<String, String> more) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrapServers);
        if (!username.isEmpty()) {
            settings.put("security.protocol", "SASL_PLAINTEXT");
            settings.put("sasl.mechanism", "SCRAM-SHA-512");
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=%s;"
                            .formatted(quoted(username), quoted(password)));
        }
        settings.putAll(more);
        return Map.copyOf(settings);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
