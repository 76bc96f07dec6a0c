package fr.maillage.query.activity;

import fr.maillage.events.NetworkEvent;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.kind.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A collector of what events tell of the names of records: titles, beginnings, and which record a remark is about. */
public final class NameCollector {

    final Map<UUID, Part> known = new HashMap<>();
    final Map<UUID, NetworkEvent> beginnings = new HashMap<>();
    final Map<UUID, UUID> abouts = new HashMap<>();

    NameCollector() {}

    /** The event by which a record, or something that has a part in it, began. */
    public void begun(UUID id, NetworkEvent event) {
        beginnings.put(id, event);
    }

    /** The title that a record was given. */
    public void named(Kind kind, UUID id, String title) {
        known.put(id, new Part(kind.name(), title, id));
    }

    /** The title that a record had at first, which counts where it was given no other. */
    public void namedAtFirst(Kind kind, UUID id, String title) {
        known.putIfAbsent(id, new Part(kind.name(), title, id));
    }

    /** The record that a remark, which has no name of its own, goes by. */
    public void about(UUID remark, UUID record) {
        abouts.put(remark, record);
    }
}
