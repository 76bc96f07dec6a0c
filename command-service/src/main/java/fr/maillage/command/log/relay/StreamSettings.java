package fr.maillage.command.log.relay;

/**
 * Where the network's stream is.
 *
 * @param partitions of the topic, where it has to be created
 * @param replication copies of each partition, where it has to be created
 */
public record StreamSettings(String bootstrapServers, String topic, int partitions, short replication) {}
