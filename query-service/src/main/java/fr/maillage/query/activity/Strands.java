package fr.maillage.query.activity;

import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Reading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened, newest first, an import of many lines told as one: nobody reads 540 lines to learn that a file came. */
@Component
public class Strands {

    /** Fewer actions in one go than this are told one by one. */
    private static final int MANY = 4;

    private static final int CHUNK = 60;

    private final Gazetteer gazetteer;

    public Strands(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The latest strands.
     *
     * @param after position after which to look; 0 for all
     * @param most how many at most
     */
    public List<Strand> latest(Reading reading, ActivityFilter filter, long after, int most) {
        return latest(reading, new ActivityCriteria(filter, gazetteer), after, most);
    }

    private static List<Strand> latest(Reading reading, ActivityCriteria asked, long after, int most) {
        var found = new LinkedHashMap<UUID, Strand>();
        var before = Long.MAX_VALUE;
        while (found.size() < most) {
            var chunk = chunk(reading, asked, after, before);
            if (chunk.isEmpty()) {
                break;
            }
            before = gather(reading, asked, after, chunk, found);
        }
        return found.values().stream().limit(most).toList();
    }

    /**
     * Where something happened.
     *
     * @param actions how many there were
     * @param byCommune how many actions by commune (INSEE code), most first
     * @param subjects what they were about
     */
    public record Places(long actions, Map<String, Long> byCommune, Set<UUID> subjects) {}

    /** Where something happened after a position: counted in one pass, for a day may hold a hundred thousand actions. */
    public Places placesAfter(Reading reading, ActivityFilter filter, long after) {
        var asked = new ActivityCriteria(filter, gazetteer);
        var communes = new HashMap<String, Long>();
        var subjects = new HashMap<UUID, Long>();
        reading.snapshot()
                .sql(
                        "SELECT subject, coalesce(communes, '{}') AS communes, count(*) AS times FROM {activity} a WHERE position > :after AND "
                                + asked.sql() + " GROUP BY 1, 2")
                .params(asked.parameters())
                .param("after", after)
                .query(row -> {
                    var times = row.getLong("times");
                    subjects.merge(row.getObject("subject", UUID.class), times, Long::sum);
                    for (var place : (Integer[]) row.getArray("communes").getArray()) {
                        communes.merge(CommuneKey.code(place), times, Long::sum);
                    }
                });
        var byCommune = new LinkedHashMap<String, Long>();
        communes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> byCommune.put(entry.getKey(), entry.getValue()));
        return new Places(subjects.values().stream().mapToLong(Long::longValue).sum(), byCommune, subjects.keySet());
    }

    /** Adds what a chunk holds; answers the position before which to go on. */
    private static long gather(
            Reading reading, ActivityCriteria asked, long after, List<ActivityView> chunk, Map<UUID, Strand> found) {
        var start = 0;
        while (start < chunk.size()) {
            var end = start;
            while (end < chunk.size() && sameGo(chunk.get(start), chunk.get(end))) {
                end++;
            }
            var cut = end == chunk.size() && chunk.size() == CHUNK;
            if (end - start < MANY) {
                if (cut) {
                    return chunk.get(start).position() + 1;
                }
                chunk.subList(start, end).forEach(one -> found.put(one.eventId(), single(one)));
            } else {
                var latest = chunk.get(start);
                var first = cut
                        ? firstOf(reading, asked, latest, after)
                        : chunk.get(end - 1).position();
                var run = new Strand(latest, first, kinds(reading, asked, first, latest.position()));
                found.merge(latest.metadata().correlationId(), run, Strand::with);
                if (cut) {
                    return first;
                }
            }
            start = end;
        }
        return chunk.getLast().position();
    }

    private static Strand single(ActivityView action) {
        return new Strand(action, action.position(), Map.of(action.type().name(), 1L));
    }

    private static boolean sameGo(ActivityView one, ActivityView other) {
        return one.metadata().correlationId().equals(other.metadata().correlationId());
    }

    private static List<ActivityView> chunk(Reading reading, ActivityCriteria asked, long after, long before) {
        return reading.snapshot()
                .sql("SELECT view FROM {activity} a WHERE position > :after AND position < :before AND " + asked.sql()
                        + " ORDER BY position DESC LIMIT :chunk")
                .params(asked.parameters())
                .param("after", after)
                .param("before", before)
                .param("chunk", CHUNK)
                .query(ViewJson.rows(ActivityView.class))
                .list();
    }

    /** The first of the actions in a row that belong together with this one. */
    private static long firstOf(Reading reading, ActivityCriteria asked, ActivityView latest, long after) {
        return 1
                + reading.snapshot()
                        .sql("SELECT coalesce(max(position), :after) FROM {activity} a"
                                + " WHERE position > :after AND position < :last AND correlation <> :correlation AND "
                                + asked.sql())
                        .params(asked.parameters())
                        .param("after", after)
                        .param("last", latest.position())
                        .param("correlation", latest.metadata().correlationId())
                        .query(Long.class)
                        .single();
    }

    private static Map<String, Long> kinds(Reading reading, ActivityCriteria asked, long first, long last) {
        return reading
                .snapshot()
                .sql("SELECT type, count(*) AS times FROM {activity} a WHERE position BETWEEN :first AND :last AND "
                        + asked.sql() + " GROUP BY type")
                .params(asked.parameters())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Map.entry(row.getString("type"), row.getLong("times")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
