package fr.maillage.query.reading;

import org.jspecify.annotations.Nullable;

/** The records of a projection that have titles, as they are named elsewhere. */
public interface TitledRecords {

    /** The name of the projection. */
    String name();

    /** The column that holds the title; null where the records have none. */
    @Nullable String title();
}
