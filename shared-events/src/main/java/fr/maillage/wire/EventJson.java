package fr.maillage.wire;

import fr.maillage.events.NetworkEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events and their metadata as JSON bytes (UTF-8), the same in the log and in Kafka: fields in the order of the record,
 * nulls written. Old revisions are read through the upcasters. Unknown fields of a known revision are ignored, so that
 * an older reader survives a newer writer.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final UpcasterChain upcasters;
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
    private final ObjectWriter metadataWriter = MAPPER.writerFor(EventMetadata.class);
    private final ObjectReader metadataReader = MAPPER.readerFor(EventMetadata.class);

    public EventJson() {
        this(UpcasterChain.NETWORK);
    }

    EventJson(UpcasterChain upcasters) {
        this.upcasters = upcasters;
        EventCatalog.events().forEach(event -> {
            writers.put(event, MAPPER.writerFor(event));
            readers.put(event, MAPPER.readerFor(event));
        });
    }

    /** The JSON of the event alone, in its current shape. */
    public byte[] write(NetworkEvent event) {
        return writerOf(event.getClass()).writeValueAsBytes(event);
    }

    public byte[] writeMetadata(EventMetadata metadata) {
        return metadataWriter.writeValueAsBytes(metadata);
    }

    public EventMetadata readMetadata(byte[] json) {
        return metadataReader.readValue(json);
    }

    /**
     * Reads an event of any revision that was ever written.
     *
     * @throws UnknownEventException where the name, or a revision newer than this version's, is not known
     */
    public NetworkEvent read(EventType type, byte[] json) {
        var event = EventCatalog.classOf(type.name()).orElseThrow(() -> new UnknownEventException(type));
        if (type.revision() == upcasters.currentRevision(type.name())) {
            return readerOf(event).readValue(json);
        }
        return readerOf(event).readValue(upcasters.rewrite(type, (ObjectNode) MAPPER.readTree(json)));
    }

    /**
     * Reads an event without some of its words.
     *
     * @param masked the fields of these words: {@link FreeTexts}
     * @throws UnknownEventException where the name, or a revision newer than this version's, is not known
     */
    public NetworkEvent readWithout(EventType type, byte[] json, Set<String> masked) {
        var event = EventCatalog.classOf(type.name()).orElseThrow(() -> new UnknownEventException(type));
        var written = (ObjectNode) MAPPER.readTree(json);
        var current =
                type.revision() == upcasters.currentRevision(type.name()) ? written : upcasters.rewrite(type, written);
        return readerOf(event).readValue(FreeTexts.without(event, current, masked));
    }

    private ObjectWriter writerOf(Class<?> event) {
        return Objects.requireNonNull(writers.get(event), event::getName);
    }

    private ObjectReader readerOf(Class<?> event) {
        return Objects.requireNonNull(readers.get(event), event::getName);
    }
}
