package fr.maillage.query.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The cache of event counts by place. A day may hold a hundred thousand events, so counts are kept, and only newer
 * events are counted anew. An event never changes, so the sum equals a single count of all.
 */
@Component
public class PlaceCounts {

    /** The most records and communes kept, in all counts together. */
    private static final int KEPT = 200_000;

    private static final Duration KEPT_FOR = Duration.ofMinutes(30);

    private final Gazetteer gazetteer;
    private final Cache<Asked, Counted> known = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Asked asked, Counted counted) -> counted.places().size())
            .expireAfterAccess(KEPT_FOR)
            .build();

    public PlaceCounts(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The key of a count.
     *
     * @param log whose positions these are
     * @param day on which records with dates are judged
     */
    private record Asked(UUID log, Reader reader, LocalDate day, ActivityFilter filter, long after) {}

    /**
     * A count.
     *
     * @param position up to which it goes
     */
    private record Counted(long position, Places places) {

        /**
         * Whether the count can be continued to that position. Unless the reader sees all, it cannot: what members may
         * see can change afterwards.
         */
        boolean serves(Reader reader, long wanted) {
            return position == wanted || position < wanted && reader.equals(Reader.ALL);
        }
    }

    /** The counts of the events after a position. */
    public Places after(ReadSession reading, ActivityFilter filter, long after) {
        var asked = new Asked(reading.snapshot().log(), reading.reader(), reading.day(), filter, after);
        var before = known.getIfPresent(asked);
        if (before == null || !before.serves(reading.reader(), reading.position())) {
            before = new Counted(after, Places.NONE);
        }
        if (before.position() >= reading.position()) {
            return before.places();
        }
        var places = before.places().with(count(reading, filter, before.position()));
        known.put(asked, new Counted(reading.position(), places));
        return places;
    }

    private Places count(ReadSession reading, ActivityFilter filter, long after) {
        var criteria = filter.conditions(reading, gazetteer);
        var subjects = new HashMap<UUID, Long>();
        var communes = new HashMap<String, Long>();
        criteria.ask(
                        "SELECT subject, coalesce(communes, '{}') AS communes, count(*) AS times FROM {activity} a WHERE position > :after AND "
                                + criteria.sql() + " GROUP BY 1, 2")
                .param("after", after)
                .query(row -> {
                    var times = row.getLong("times");
                    subjects.merge(row.getObject("subject", UUID.class), times, Long::sum);
                    for (var commune : (Integer[]) row.getArray("communes").getArray()) {
                        communes.merge(CommuneKey.code(commune), times, Long::sum);
                    }
                });
        return new Places(subjects, communes);
    }
}
