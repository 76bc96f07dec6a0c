package fr.maillage.query.time;

import fr.maillage.query.history.CompareFilter;
import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of the time page.
 *
 * @param with the date to compare with; null for the default one of {@link TwoDates}
 * @param kind kind of record that is compared, one of {@link CompareFilter#KINDS}
 */
public record TimeFilter(
        @Nullable LocalDate with, String kind, @Nullable Territory territory) {

    /** The filter in the parameters of a request. */
    public static TimeFilter of(Parameters asked) {
        var kinds = asked.exactly("kind", CompareFilter.KINDS);
        return new TimeFilter(
                asked.day("with"),
                kinds.isEmpty() ? CompareFilter.KINDS.getFirst() : kinds.getFirst(),
                asked.territory("territory"));
    }
}
