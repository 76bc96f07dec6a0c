package fr.maillage.query.activity;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import java.util.List;
import org.springframework.stereotype.Component;

/** The event history itself, in order, for those who take all of it away. */
@Component
public class LogQueries {

    private final Gazetteer gazetteer;

    public LogQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Up to {@code limit} lines after a position, oldest first. */
    public List<LogLine> after(ReadSession reading, ActivityFilter filter, long position, int limit) {
        var criteria = new ActivityCriteria(filter, gazetteer);
        criteria.narrow("a.position > :after", "after", position);
        return reading.snapshot()
                .sql("SELECT a.position, a.view FROM {activity} a WHERE " + criteria.sql()
                        + " ORDER BY a.position LIMIT :limit")
                .params(criteria.parameters())
                .param("limit", limit)
                .query((row, number) -> new LogLine(row.getLong("position"), row.getBytes("view")))
                .list();
    }
}
