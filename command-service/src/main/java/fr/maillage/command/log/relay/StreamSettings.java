package fr.maillage.command.log.relay;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the network's stream is.
 *
 * @param client how to get there and be let in, in Kafka's own words
 * @param partitions of the topic, where it has to be created
 * @param replication copies of each partition, where it has to be created
 */
public record StreamSettings(Map<String, Object> client, String topic, int partitions, short replication) {

    /** For one of its clients, which needs settings of its own. */
    public Map<String, Object> with(Map<String, Object> own) {
        var all = new HashMap<>(client);
        all.putAll(own);
        return all;
    }
}
