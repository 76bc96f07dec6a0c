package fr.maillage.wire;

import fr.maillage.events.NetworkEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts and their metadata as JSON bytes (UTF-8), the same in the log and in Kafka. Old revisions are read through the
 * upcasters; unknown fields of a known revision are ignored, so that an older reader survives a newer writer.
 */
public final class EventJson {

    /** The upcasters of the network, oldest first. None yet: every event is in its first shape. */
    public static final List<Upcaster> UPCASTERS = List.of();

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<EventType, Upcaster> upcasters = new HashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
    private final ObjectWriter metadataWriter = MAPPER.writerFor(EventMetadata.class);
    private final ObjectReader metadataReader = MAPPER.readerFor(EventMetadata.class);

    public EventJson() {
        this(UPCASTERS);
    }

    EventJson(List<Upcaster> upcasters) {
        upcasters.forEach(upcaster -> this.upcasters.put(upcaster.from(), upcaster));
        EventCatalog.events().forEach(event -> {
            writers.put(event, MAPPER.writerFor(event));
            readers.put(event, MAPPER.readerFor(event));
        });
    }

    /** The fact alone, in its current shape. */
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
     * Reads a fact of any revision that was ever written.
     *
     * @throws UnknownEventException where the name, or a revision newer than this version's, is not known
     */
    public NetworkEvent read(EventType type, byte[] json) {
        var event = EventCatalog.classOf(type.name()).orElseThrow(() -> new UnknownEventException(type));
        var current = EventCatalog.typeOf(event).revision();
        if (type.revision() == current) {
            return readerOf(event).readValue(json);
        }
        return MAPPER.treeToValue(upcast(type, current, (ObjectNode) MAPPER.readTree(json)), event);
    }

    private ObjectNode upcast(EventType type, int current, ObjectNode json) {
        var node = json;
        for (var revision = type.revision(); revision != current; revision++) {
            var upcaster = upcasters.get(new EventType(type.name(), revision));
            if (upcaster == null) {
                throw new UnknownEventException(type);
            }
            node = upcaster.rewrite().apply(node);
        }
        return node;
    }

    private ObjectWriter writerOf(Class<?> event) {
        return java.util.Objects.requireNonNull(writers.get(event), event::getName);
    }

    private ObjectReader readerOf(Class<?> event) {
        return java.util.Objects.requireNonNull(readers.get(event), event::getName);
    }
}
