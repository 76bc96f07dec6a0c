package fr.maillage.query.projection;

/** The view of a record of any kind. */
public interface RecordView {

    /** The sequence number of the last event among the record's, from 0. */
    long sequence();
}
