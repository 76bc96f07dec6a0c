package fr.maillage.command.log.relay;

/**
 * What the broker says of the topic.
 *
 * @param ends per partition, the offset that the next record will have
 * @param starts per partition, the first offset that is still there
 */
record TopicState(String id, long[] ends, long[] starts) {}
