package fr.maillage.query.need;

import fr.maillage.query.need.NeedFigures.Delay;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.territory.Territory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** Counter of the needs of a territory, at the position and on the day of a read session. */
@Component
class NeedCounts {

    private static final String DELAYS = """
            SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY answer) AS answer_median,
                   percentile_cont(0.9) WITHIN GROUP (ORDER BY answer) AS answer_p90,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY met) AS met_median,
                   percentile_cont(0.9) WITHIN GROUP (ORDER BY met) AS met_p90
            FROM (SELECT CAST(extract(epoch FROM n.answered_at - n.expressed_at) / 86400 AS double precision) AS answer,
                         CAST(extract(epoch FROM n.met_at - n.expressed_at) / 86400 AS double precision) AS met
                  FROM %s n) delays""";

    private final Gazetteer gazetteer;

    NeedCounts(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    NeedFigures needs(ReadSession reading, Territory territory) {
        var status = new LinkedHashMap<String, Long>();
        for (var one : NeedStatus.values()) {
            status.put(one.name(), 0L);
        }
        reading.snapshot()
                .sql("SELECT " + NeedFilter.STATE + " AS state, count(*) AS needs FROM " + rows(reading, territory)
                        + " n GROUP BY state")
                .param("day", reading.day())
                .query(row -> {
                    status.put(row.getString("state"), row.getLong("needs"));
                });
        return reading.snapshot()
                .sql(DELAYS.formatted(rows(reading, territory)))
                .query((row, number) -> new NeedFigures(status, delay(row, "answer"), delay(row, "met")))
                .single();
    }

    private static Delay delay(ResultSet row, String name) throws SQLException {
        var median = (Double) row.getObject(name + "_median");
        var p90 = (Double) row.getObject(name + "_p90");
        return new Delay(
                median == null ? null : Math.round(median * 10) / 10.0,
                p90 == null ? null : Math.round(p90 * 10) / 10.0);
    }

    /** The orders of group purchases. What a structure bought alone is none. */
    PurchaseFigures purchases(ReadSession reading, Territory territory) {
        return reading.snapshot()
                .sql("SELECT count(*) AS orders, coalesce(sum(n.bought), 0) AS quantity,"
                        + " coalesce(sum(n.amount), 0) AS amount, coalesce(sum(n.saving), 0) AS saving FROM "
                        + rows(reading, territory) + " n WHERE n.how = 'PURCHASE' AND n.minimum IS NOT NULL")
                .query((row, number) -> new PurchaseFigures(
                        row.getLong("orders"), row.getLong("quantity"), row.getLong("amount"), row.getLong("saving")))
                .single();
    }

    private String rows(ReadSession reading, Territory territory) {
        return gazetteer.rows(reading.snapshot(), "need", territory);
    }
}
