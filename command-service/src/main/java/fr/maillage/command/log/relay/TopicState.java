package fr.maillage.command.log.relay;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the broker says of the topic.
 *
 * @param ends per partition, the offset that the next record will have
 * @param starts per partition, the first offset that is still there
 */
record TopicState(String id, long[] ends, long[] starts) {

    /** The last record of each partition. */
    List<Stretch> lasts() {
        return IntStream.range(0, ends.length)
                .filter(partition -> ends[partition] > starts[partition])
                .mapToObj(partition -> new Stretch(partition, ends[partition] - 1, ends[partition]))
                .toList();
    }
}
