package fr.maillage.wire;

/**
 * The topic of the network's stream in Kafka and the headers of its records. A record has the event's JSON as value,
 * the subject's id as key, and these headers. They follow CloudEvents 1.0 in binary mode with extensions of ours. All
 * are UTF-8 text.
 */
public final class RecordHeaders {

    public static final String TOPIC = "maillage.network-events";

    /** CloudEvents version, always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";
    /** The event's id, a UUID. */
    public static final String ID = "ce_id";
    /** Always {@code /maillage}. */
    public static final String SOURCE = "ce_source";
    /** The log name, such as {@code venue.VenueDeclared}. */
    public static final String TYPE = "ce_type";
    /** {@link EventType#schema()}: the schema that the payload follows; ends in {@code .<revision>.json}. */
    public static final String DATA_SCHEMA = "ce_dataschema";
    /** The time at which the log took the event, RFC 3339 with microseconds. */
    public static final String TIME = "ce_time";
    /** The subject's id, a UUID. */
    public static final String SUBJECT = "ce_subject";
    /** Position in the log. */
    public static final String POSITION = "ce_position";
    /**
     * Place among the subject's events. Not {@code sequence}, which means the order of all events, to be compared as
     * text.
     */
    public static final String SUBJECT_SEQUENCE = "ce_subjectsequence";
    /** Position of the record before it in the same partition; 0 for the first. */
    public static final String PREVIOUS = "ce_previous";
    /** {@link EventMetadata} as JSON. */
    public static final String METADATA = "ce_metadata";
    /**
     * {@link Incarnation#text()}: the log to which the record belongs. It changes where a copy of the log was put back.
     */
    public static final String INCARNATION = "ce_incarnation";
    /** {@link RecordMac} in hexadecimal: proves, with the key, that the log's relay wrote the record. */
    public static final String MAC = "ce_mac";

    /**
     * The type of the value, always {@code application/json}: CloudEvents' {@code datacontenttype}, by its name in
     * Kafka.
     */
    public static final String CONTENT_TYPE = "content-type";

    public static final String SOURCE_VALUE = "/maillage";
    public static final String CONTENT_TYPE_VALUE = "application/json";

    private RecordHeaders() {}
}
