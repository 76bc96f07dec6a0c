package fr.maillage.query.reading;

import java.util.UUID;

/**
 * The SQL conditions of a filter in a read session. They may name {@code :moment}, the {@code :day} of it, and
 * {@code :own}, the ids of the reader's structures.
 */
public final class FilterConditions extends SqlConditions {

    private final Filter<?> filter;
    private final ReadSession reading;
    private final Gazetteer gazetteer;

    FilterConditions(Filter<?> filter, ReadSession reading, Gazetteer gazetteer) {
        this.filter = filter;
        this.reading = reading;
        this.gazetteer = gazetteer;
        set("moment", reading.moment());
        set("day", reading.day());
        set("own", reading.reader().own().toArray(UUID[]::new));
    }

    public Filter<?> filter() {
        return filter;
    }

    public ReadSession reading() {
        return reading;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The rows of a projection, as a table expression, in the filter's territory. */
    public String rows(String projection) {
        return gazetteer.rows(reading.snapshot(), projection, filter.territory());
    }

    /**
     * Narrows to the rows around a point, as far as the filter says.
     *
     * @param row alias of the row that has {@code latitude} and {@code longitude}
     */
    void near(Near near, String row) {
        var km = Near.km(filter.one(Criterion.WITHIN));
        narrow(Near.distance(row) + " <= :within", "within", km);
        set("latitude", near.latitude());
        set("longitude", near.longitude());
    }

    /**
     * Narrows to the rows that have every word of a search.
     *
     * @param condition condition of one word: {@code %1$s} names it, as text that is cast to a {@code tsquery}, and
     *     {@code %1$s_in} the keys of the communes that it names
     */
    void search(String words, String condition) {
        for (var word : Sought.in(words)) {
            var name = oneOf(word, condition);
            if (condition.contains("_in)")) {
                set(name + "_in", gazetteer.communesNamed(word).toArray(Integer[]::new));
            }
        }
    }
}
