package fr.maillage.query.activity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SqlConditions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The activity groups of the network, newest first. An import of many lines is one group: nobody reads 540 lines to
 * learn that a file came.
 */
@Component
public class ActivityGroups {

    /** The smallest group, in events: fewer in one go are told one by one. */
    private static final int MANY = 4;

    private static final int FIRST_CHUNK = 64;
    private static final int LARGEST_CHUNK = 8_192;

    private final Gazetteer gazetteer;

    public ActivityGroups(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The latest activity groups.
     *
     * @param after position after which to look; 0 for all
     * @param most the most groups
     */
    public List<ActivityGroup> latest(ReadSession reading, ActivityFilter filter, long after, int most) {
        var asked = filter.conditions(reading, gazetteer);
        var gathered = new Gathered();
        var before = Long.MAX_VALUE;
        for (var size = FIRST_CHUNK; gathered.count() < most; size = Math.min(2 * size, LARGEST_CHUNK)) {
            var chunk = chunk(reading, asked, after, before, size);
            chunk.forEach(gathered::add);
            if (chunk.size() < size) {
                break;
            }
            before = chunk.getLast().position();
        }
        return told(reading, gathered.strands().stream().limit(most).toList());
    }

    private static List<ActivityGroup> told(ReadSession reading, List<List<Step>> strands) {
        var latest = reading
                .snapshot()
                .sql("SELECT view FROM {activity} WHERE position = ANY(:positions)")
                .param(
                        "positions",
                        strands.stream()
                                .map(strand -> strand.getFirst().position())
                                .toArray(Long[]::new))
                .query(ViewJson.rows(ActivityView.class))
                .stream()
                .collect(toMap(ActivityView::position, Function.identity()));
        return strands.stream()
                .map(strand -> new ActivityGroup(
                        requireNonNull(latest.get(strand.getFirst().position())),
                        strand.stream().collect(groupingBy(Step::type, TreeMap::new, counting()))))
                .toList();
    }

    /** The part of an event that tells to which group it belongs. */
    private record Step(long position, UUID correlation, String type) {}

    private static List<Step> chunk(ReadSession reading, SqlConditions asked, long after, long before, int size) {
        return asked.ask("SELECT position, correlation, type FROM {activity} a"
                        + " WHERE position > :after AND position < :before AND " + asked.sql()
                        + " ORDER BY position DESC LIMIT :size")
                .param("after", after)
                .param("before", before)
                .param("size", size)
                .query((row, number) -> new Step(
                        row.getLong("position"), row.getObject("correlation", UUID.class), row.getString("type")))
                .list();
    }

    /** The groups found so far, reading the log backwards. */
    private static final class Gathered {

        private final Map<Object, List<Step>> found = new LinkedHashMap<>();
        private final List<Step> run = new ArrayList<>();

        void add(Step step) {
            if (!run.isEmpty() && !run.getLast().correlation().equals(step.correlation())) {
                close();
            }
            run.add(step);
        }

        private void close() {
            if (run.size() < MANY) {
                run.forEach(step -> found.put(step.position(), List.of(step)));
            } else {
                found.computeIfAbsent(run.getFirst().correlation(), go -> new ArrayList<>())
                        .addAll(run);
            }
            run.clear();
        }

        /** The number of complete groups; the events at hand may belong to a group that goes on. */
        int count() {
            return found.size();
        }

        /** The events of each group, the latest first. */
        List<List<Step>> strands() {
            if (!run.isEmpty()) {
                close();
            }
            return List.copyOf(found.values());
        }
    }
}
