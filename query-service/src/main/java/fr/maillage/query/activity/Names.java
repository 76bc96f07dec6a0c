package fr.maillage.query.activity;

import fr.maillage.events.NetworkEvent;
import fr.maillage.query.activity.Sentence.Kind;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.reading.Language;
import java.util.List;
import java.util.Locale;
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

    /** The part that names a structure; with general words where its name is not known. */
    public Part structure(UUID id) {
        return part(Kind.STRUCTURE, id);
    }

    public Part venue(UUID id) {
        return part(Kind.VENUE, id);
    }

    public Part resource(UUID id) {
        return part(Kind.RESOURCE, id);
    }

    public Part workshop(UUID id) {
        return part(Kind.WORKSHOP, id);
    }

    public Part partnership(UUID id) {
        return part(Kind.PARTNERSHIP, id);
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

    private Part part(Kind kind, UUID id) {
        var named = known.get(id);
        return named == null ? new Part(kind, unknown(kind), id) : named;
    }

    /** The words for a record whose name is unknown, in the language of the current request. */
    public static String unknown(Kind kind) {
        return Language.bundle("sentences").getString("unknown." + kind.name().toLowerCase(Locale.ROOT));
    }
}
