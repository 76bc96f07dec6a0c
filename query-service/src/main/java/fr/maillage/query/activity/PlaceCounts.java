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
 * Counts where something happened, for a day may hold a hundred thousand actions: what was counted is kept, and only what
 * happened since is counted anew. An action never changes, so that the sum is what one count of all would have found.
 */
@Component
public class PlaceCounts {

    /** How many records and communes are kept in all. */
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

    /** @param log whose positions these are; @param day on which what has dates is judged */
    private record Asked(UUID log, Reader reader, LocalDate day, ActivityFilter filter, long after) {}

    /** @param position up to which was counted */
    private record Counted(long position, Places places) {

        /** Whether it is a beginning of what is seen at that position: what a member may see can change afterwards. */
        boolean serves(Reader reader, long wanted) {
            return position == wanted || position < wanted && reader.equals(Reader.ALL);
        }
    }

    /** Where something happened after a position. */
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
        var criteria = new ActivityCriteria(filter, gazetteer);
        var subjects = new HashMap<UUID, Long>();
        var communes = new HashMap<String, Long>();
        reading.snapshot()
                .sql(
                        "SELECT subject, coalesce(communes, '{}') AS communes, count(*) AS times FROM {activity} a WHERE position > :after AND "
                                + criteria.sql() + " GROUP BY 1, 2")
                .params(criteria.parameters())
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
