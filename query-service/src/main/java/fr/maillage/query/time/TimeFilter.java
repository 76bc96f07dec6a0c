package fr.maillage.query.time;

import fr.maillage.query.history.CompareFilter;
import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at over time.
 *
 * @param with the date that is compared with; null for the one that goes without saying
 * @param kind of record that is compared, one of {@link CompareFilter#KINDS}
 */
public record TimeFilter(
        @Nullable LocalDate with, String kind, @Nullable Territory territory) {

    public static TimeFilter of(Parameters asked) {
        var kinds = asked.exactly("kind", CompareFilter.KINDS);
        return new TimeFilter(
                asked.day("with"),
                kinds.isEmpty() ? CompareFilter.KINDS.getFirst() : kinds.getFirst(),
                asked.territory("territory"));
    }
}
