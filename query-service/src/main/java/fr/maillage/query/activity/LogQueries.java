package fr.maillage.query.activity;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import java.util.List;
import org.springframework.stereotype.Component;

/** The queries of the whole event history, in order, for readers who export it. */
@Component
public class LogQueries {

    private final Gazetteer gazetteer;

    public LogQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The lines after a position, oldest first.
     *
     * @param limit the most lines
     */
    public List<LogLine> after(ReadSession reading, ActivityFilter filter, long position, int limit) {
        var criteria = filter.conditions(reading, gazetteer);
        criteria.narrow("a.position > :after", "after", position);
        return criteria.ask("SELECT a.position, a.view FROM {activity} a WHERE " + criteria.sql()
                        + " ORDER BY a.position LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> new LogLine(row.getLong("position"), row.getBytes("view")))
                .list();
    }
}
