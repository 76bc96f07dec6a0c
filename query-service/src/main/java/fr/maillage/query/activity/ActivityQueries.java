package fr.maillage.query.activity;

import fr.maillage.query.kind.Kinds;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.FreeTexts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The queries of the network's events, at one position. */
@Component
public class ActivityQueries {

    /** Log names of events with free text of their own, beside the reason that each event may have. */
    private static final String[] WORDED = EventCatalog.events().stream()
            .filter(event -> !FreeTexts.fields(event).isEmpty())
            .map(event -> EventCatalog.typeOf(event).name())
            .toArray(String[]::new);

    private final Gazetteer gazetteer;
    private final Sentences sentences;
    private final Kinds kinds;

    public ActivityQueries(Gazetteer gazetteer, Sentences sentences, Kinds kinds) {
        this.kinds = kinds;
        this.gazetteer = gazetteer;
        this.sentences = sentences;
    }

    /** A page of events, newest first. */
    public Page<ActivityItem> list(ReadSession reading, ActivityFilter filter, Paging paging) {
        var criteria = filter.conditions(reading, gazetteer);
        var total = criteria.count(" FROM {activity} a WHERE " + criteria.sql());
        if (paging.cursor() != null) {
            criteria.narrow("a.position < :before", "before", paging.cursor().mark());
        }
        var found = views(reading, criteria, "DESC", paging.limit() + 1);
        var shown = found.subList(0, Math.min(found.size(), paging.limit()));
        var next = found.size() > shown.size()
                ? reading.cursor(shown.getLast().position()).toString()
                : null;
        return new Page<>(told(reading, shown), total, next, reading.position());
    }

    /** The oldest events after a position, in order: those that a reader who stopped there has missed. */
    public List<ActivityItem> after(ReadSession reading, ActivityFilter filter, long position, int limit) {
        var criteria = filter.conditions(reading, gazetteer);
        criteria.narrow("a.position > :after", "after", position);
        return told(reading, views(reading, criteria, "ASC", limit));
    }

    /** The latest events as they were recorded, newest first. */
    public List<ActivityView> latest(ReadSession reading, ActivityFilter filter, int limit) {
        return views(reading, filter.conditions(reading, gazetteer), "DESC", limit);
    }

    /**
     * All events with free text on these records, newest first. The others are left out: there may be one every night.
     */
    public List<ActivityView> worded(ReadSession reading, Collection<UUID> subjects) {
        return reading.snapshot()
                .sql("SELECT a.view FROM {activity} a WHERE a.subject = ANY(:subjects)"
                        + " AND (a.type = ANY(:worded) OR CAST(a.view AS json) -> 'metadata' ->> 'reason' IS NOT NULL)"
                        + " ORDER BY a.position DESC")
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("worded", WORDED)
                .query(ViewJson.rows(ActivityView.class))
                .list();
    }

    /** The id of the log's first event, which tells it from any other log; empty where nothing is recorded yet. */
    public Optional<UUID> first(ReadSession reading) {
        return reading.snapshot()
                .sql("SELECT id FROM {all activity} WHERE position = 1")
                .query(UUID.class)
                .optional();
    }

    private List<ActivityView> views(ReadSession reading, SqlConditions criteria, String order, int limit) {
        return criteria.ask("SELECT a.view FROM {activity} a WHERE " + criteria.sql() + " ORDER BY a.position " + order
                        + " LIMIT :limit")
                .param("limit", limit)
                .query(ViewJson.rows(ActivityView.class))
                .list();
    }

    /** The events as they are shown, with the names that records have at that position. */
    public List<ActivityItem> told(ReadSession reading, List<ActivityView> views) {
        var names = NameFinder.find(reading, views, sentences, kinds);
        return views.stream().map(view -> item(view, names)).toList();
    }

    private ActivityItem item(ActivityView view, Names names) {
        var metadata = view.metadata();
        var sentence = sentences.say(view, names);
        return new ActivityItem(
                view.position(),
                view.recordedAt(),
                view.type().name(),
                view.type().subjectType(),
                named(view.subject(), names),
                view.sequence(),
                metadata.structure() == null ? null : named(metadata.structure(), names),
                metadata.source(),
                metadata.reason(),
                metadata.communes().stream().map(gazetteer::commune).toList(),
                sentence.text(),
                sentence.parts());
    }

    private static Named named(UUID id, Names names) {
        return new Named(id, Objects.requireNonNullElse(names.of(id), id.toString()));
    }
}
