package fr.maillage.command.log.relay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the log was carried, and what the topic looked like then.
 *
 * @param position every record up to here was acknowledged
 * @param event what the log holds there; null before the first, or where it holds nothing there
 * @param topicId tells the topic from another that was created under its name later; null before the first
 * @param form of the records that it holds, see {@link StreamRecords#FORM}
 * @param seal of which log they are and by which key that is proved, see {@link Seal#mark}
 * @param marks per partition, the position of its last record up to {@code position}
 * @param ends per partition, the offset after it
 * @param starts per partition, its first offset when publishing began
 */
record Checkpoint(
        long position,
        @Nullable String event,
        @Nullable String topicId,
        int form,
        String seal,
        long[] marks,
        long[] ends,
        long[] starts) {

    /**
     * Before the first record of a topic that is emptied.
     *
     * @param topic as it was before: what it has held since is behind this, and will be looked at
     */
    static Checkpoint beginning(TopicState topic, String seal) {
        var ends = topic.ends();
        return new Checkpoint(
                0, null, topic.id(), StreamRecords.FORM, seal, new long[ends.length], ends.clone(), ends.clone());
    }

    /** Whether all that was acknowledged is still there: a broker may be emptied, recreated, or restored as it was once. */
    boolean standsIn(TopicState topic) {
        if (!topic.id().equals(topicId) || topic.ends().length < marks.length) {
            return false;
        }
        for (var partition = 0; partition < marks.length; partition++) {
            if (topic.ends()[partition] < ends[partition] || topic.starts()[partition] > starts[partition]) {
                return false;
            }
        }
        return true;
    }

    /** What stands in the topic behind all that was acknowledged. */
    List<Stretch> beyond(TopicState topic) {
        var found = new ArrayList<Stretch>();
        for (var partition = 0; partition < ends.length; partition++) {
            if (topic.ends()[partition] > ends[partition]) {
                found.add(new Stretch(partition, ends[partition], topic.ends()[partition]));
            }
        }
        return found;
    }

    /** What stands there was looked at, and is the log's. */
    void accept(List<Stretch> beyond) {
        beyond.forEach(stretch -> ends[stretch.partition()] = Math.max(ends[stretch.partition()], stretch.to()));
    }

    /** Whether what the topic holds was written in another form than that of today, or is sealed otherwise. */
    boolean isOfAnotherForm(String sealOfToday) {
        return topicId != null && (form != StreamRecords.FORM || !seal.equals(sealOfToday));
    }
}
