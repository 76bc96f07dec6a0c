package fr.maillage.command.log.relay;

/**
 * A part of the topic.
 *
 * @param from the first offset
 * @param to the offset after the last
 */
record Stretch(int partition, long from, long to) {}
