package fr.maillage.query.activity;

import static java.util.stream.Collectors.toSet;

import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.Kinds;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.wire.EventCatalog;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A finder of the names of records that events mention, with a few queries for a whole page of events. A kind may name
 * its records by the events that give their titles; these events are read as they were recorded.
 */
final class NameFinder {

    private static final String RESERVATION =
            EventCatalog.typeOf(ReservationRequested.class).name();

    private final ReadSession reading;
    private final Sentences sentences;
    private final NameCollector names = new NameCollector();
    private final Set<UUID> told = new HashSet<>();

    private NameFinder(ReadSession reading, Sentences sentences) {
        this.reading = reading;
        this.sentences = sentences;
    }

    static Names find(ReadSession reading, List<ActivityView> actions, Sentences sentences, Kinds kinds) {
        var finder = new NameFinder(reading, sentences);
        var mentioned = finder.tell(actions);
        // Mentioned records may mention others: a reservation its workshop, and that its lead.
        for (var round = 0; round < 3 && !mentioned.isEmpty(); round++) {
            mentioned = finder.tell(finder.tellings(mentioned));
        }
        kinds.all().stream()
                .filter(kind -> kind.title() != null && sentences.tellNoName(kind.events()))
                .forEach(finder::name);
        if (!reading.reader().equals(Reader.ALL)) {
            // The proposal that gave a workshop its title is for its parties only. The title is public once it is
            // confirmed.
            kinds.named("workshop").ifPresent(finder::name);
        }
        finder.names.abouts.forEach(finder::nameByWhatItIsAbout);
        return new Names(Map.copyOf(finder.names.known), Map.copyOf(finder.names.beginnings));
    }

    /** Takes the names from these events; returns the ids that they mention and that were not looked up yet. */
    private Set<UUID> tell(List<ActivityView> actions) {
        var ids = new HashSet<UUID>();
        for (var action : actions) {
            sentences.tell(action, names);
            ids.add(action.subject());
            ids.addAll(Mentions.of(action));
        }
        return ids.stream().filter(told::add).collect(toSet());
    }

    private List<ActivityView> tellings(Collection<UUID> subjects) {
        return reading.snapshot()
                .sql("SELECT view FROM {activity} WHERE subject = ANY(:subjects) AND type = ANY(:telling)"
                        + " AND (type <> :reservation OR view::json #>> '{data,reservationId}' = ANY(:mentioned))"
                        + " ORDER BY position")
                .param("reservation", RESERVATION)
                .param("mentioned", told.stream().map(UUID::toString).toArray(String[]::new))
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("telling", sentences.telling())
                .query(ViewJson.rows(ActivityView.class))
                .list();
    }

    /** Names a remark of the hub, which has no name of its own, by the record that it is about. */
    private void nameByWhatItIsAbout(UUID remark, UUID record) {
        var part = names.known.get(record);
        if (part != null) {
            names.known.put(remark, part);
        }
    }

    private void name(Kind kind) {
        reading.snapshot()
                .sql("SELECT id, " + kind.title() + " AS name FROM {" + kind.name() + "} WHERE id = ANY(:ids)")
                .param("ids", told.toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    names.known.putIfAbsent(id, new Part(kind.name(), row.getString("name"), id));
                });
    }
}
