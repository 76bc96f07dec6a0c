package fr.maillage.query.activity;

import fr.maillage.events.NetworkEvent;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.reading.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names at one position of the records that events mention, and the events by which some of them began.
 *
 * @param known parts of sentences by the id of the record that they name
 * @param beginnings the first event of a reservation, a workshop, a partnership, a resource or a follow-up, by its id
 */
public record Names(Map<UUID, Part> known, Map<UUID, NetworkEvent> beginnings) {

    private static final String STRUCTURE = "structure";

    /** The part that names a record; with general words where its name is not known. */
    public Part record(Kind kind, UUID id) {
        return part(kind.name(), id);
    }

    public Part structure(UUID id) {
        return part(STRUCTURE, id);
    }

    public Part venue(UUID id) {
        return part("venue", id);
    }

    public Part workshop(UUID id) {
        return part("workshop", id);
    }

    public List<Part> structures(List<UUID> ids) {
        return ids.stream().map(this::structure).toList();
    }

    /** The name of a record of any kind; empty where it has none. */
    public Optional<Part> any(@Nullable UUID id) {
        return Optional.ofNullable(id).map(known::get);
    }

    @Nullable String of(UUID id) {
        return any(id).map(Part::text).orElse(null);
    }

    /** The event by which it began; empty where it is not known here. */
    public <E extends NetworkEvent> Optional<E> beginning(UUID id, Class<E> type) {
        return Optional.ofNullable(beginnings.get(id)).filter(type::isInstance).map(type::cast);
    }

    private Part part(String kind, UUID id) {
        var named = known.get(id);
        return named == null ? new Part(kind, unknown(kind), id) : named;
    }

    /** The words for a structure whose name is unknown, in the language of the current request. */
    public static Part unknownStructure() {
        return Part.text(unknown(STRUCTURE));
    }

    private static String unknown(String kind) {
        return Language.bundle("sentences").getString("unknown." + kind);
    }
}
