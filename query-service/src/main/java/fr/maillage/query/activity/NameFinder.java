package fr.maillage.query.activity;

import static java.util.stream.Collectors.toSet;

import fr.maillage.events.NetworkEvent;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceDescribed;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.query.activity.Sentence.Kind;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.wire.EventCatalog;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A finder of the names of records that events mention, with a few queries for a whole page of events. A record with a
 * title of its own is named by the event that gave the title; these events are read as they were recorded.
 */
final class NameFinder {

    private static final String[] TELLING = Stream.<Class<? extends NetworkEvent>>of(
                    ResourceShared.class,
                    ResourceDescribed.class,
                    ReservationRequested.class,
                    WorkshopProposed.class,
                    WorkshopDescribed.class,
                    PartnershipProposed.class,
                    ActivityFlagged.class,
                    FollowUpOpened.class)
            .map(event -> EventCatalog.typeOf(event).name())
            .toArray(String[]::new);

    private static final String RESERVATION =
            EventCatalog.typeOf(ReservationRequested.class).name();

    private final ReadSession reading;
    private final Map<UUID, Part> known = new HashMap<>();
    private final Map<UUID, NetworkEvent> beginnings = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();

    private NameFinder(ReadSession reading) {
        this.reading = reading;
    }

    static Names find(ReadSession reading, List<ActivityView> actions) {
        var finder = new NameFinder(reading);
        var mentioned = finder.tell(actions);
        // Mentioned records may mention others: a reservation its workshop, and that its lead.
        for (var round = 0; round < 3 && !mentioned.isEmpty(); round++) {
            mentioned = finder.tell(finder.tellings(mentioned));
        }
        finder.name("structure", "name", Kind.STRUCTURE);
        finder.name("venue", "name", Kind.VENUE);
        if (!reading.reader().equals(Reader.ALL)) {
            // The proposal that gave a workshop its title is for its parties only. The title is public once it is
            // confirmed.
            finder.name("workshop", "title", Kind.WORKSHOP);
        }
        finder.beginnings.forEach(finder::nameByWhatItIsAbout);
        return new Names(Map.copyOf(finder.known), Map.copyOf(finder.beginnings));
    }

    /** Takes the names from these events; returns the ids that they mention and that were not looked up yet. */
    private Set<UUID> tell(List<ActivityView> actions) {
        var ids = new HashSet<UUID>();
        for (var action : actions) {
            begin(action.subject(), action.data());
            ids.add(action.subject());
            ids.addAll(Mentions.of(action));
        }
        return ids.stream().filter(told::add).collect(toSet());
    }

    private void begin(UUID subject, NetworkEvent event) {
        switch (event) {
            case ResourceShared shared -> {
                beginnings.put(subject, shared);
                known.putIfAbsent(
                        subject, new Part(Kind.RESOURCE, shared.profile().title(), subject));
            }
            case ResourceDescribed described ->
                known.put(subject, new Part(Kind.RESOURCE, described.profile().title(), subject));
            case ReservationRequested requested -> beginnings.put(requested.reservationId(), requested);
            case WorkshopProposed proposed -> {
                beginnings.put(subject, proposed);
                known.put(subject, new Part(Kind.WORKSHOP, proposed.profile().title(), subject));
            }
            case WorkshopDescribed described ->
                known.put(subject, new Part(Kind.WORKSHOP, described.profile().title(), subject));
            case PartnershipProposed proposed -> {
                beginnings.put(subject, proposed);
                known.put(subject, new Part(Kind.PARTNERSHIP, proposed.terms().title(), subject));
            }
            case ActivityFlagged opened -> beginnings.put(subject, opened);
            case FollowUpOpened opened -> beginnings.put(subject, opened);
            default -> {}
        }
    }

    private List<ActivityView> tellings(Collection<UUID> subjects) {
        return reading.snapshot()
                .sql("SELECT view FROM {activity} WHERE subject = ANY(:subjects) AND type = ANY(:telling)"
                        + " AND (type <> :reservation OR view::json #>> '{data,reservationId}' = ANY(:mentioned))"
                        + " ORDER BY position")
                .param("reservation", RESERVATION)
                .param("mentioned", told.stream().map(UUID::toString).toArray(String[]::new))
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("telling", TELLING)
                .query(ViewJson.rows(ActivityView.class))
                .list();
    }

    /** Names a remark of the hub, which has no name of its own, by the record that it is about. */
    private void nameByWhatItIsAbout(UUID id, NetworkEvent beginning) {
        var about =
                switch (beginning) {
                    case ActivityFlagged flag -> flag.subject();
                    case FollowUpOpened opened -> opened.subject();
                    default -> null;
                };
        var part = about == null ? null : known.get(about);
        if (part != null) {
            known.put(id, part);
        }
    }

    private void name(String projection, String column, Kind kind) {
        reading.snapshot()
                .sql("SELECT id, " + column + " AS name FROM {" + projection + "} WHERE id = ANY(:ids)")
                .param("ids", told.toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    known.putIfAbsent(id, new Part(kind, row.getString("name"), id));
                });
    }
}
