package fr.maillage.query.todo;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.Twins;
import fr.maillage.territory.Territory;
import fr.maillage.time.Paris;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL that finds each kind of thing that waits, at the moment of a read session and by no other clock. */
final class TodoSources {

    /**
     * The columns of all kinds: the record to act on, when it began to wait, the record it is about, the key of its
     * commune, the structure that began it, the structures that are awaited, the day that its text names, what was
     * said, and how many things it stands for.
     */
    static final String COLUMNS = "(kind, rank, id, since, subject, commune, who, awaited, day, said, dates)";

    private static final Duration PROPOSAL_PATIENCE = Duration.ofDays(30);
    private static final Duration REQUEST_PATIENCE = Duration.ofDays(3);
    private static final Duration CONFIRMATION_AHEAD = Duration.ofDays(7);

    private static final String LATE_RETURN = """
            v.id, v.ends, v.resource, r.commune, r.structure, ARRAY[v.structure], v.ends, NULL, 1
            FROM {reservation} v JOIN {resource} r ON r.id = v.resource
            WHERE v.status = 'HANDED_OVER' AND v.ends < :moment""";

    private static final String RESERVATION_UNANSWERED = """
            v.id, v.requested_at, v.resource, r.commune, v.structure, ARRAY[r.structure], v.starts, NULL, 1
            FROM {reservation} v JOIN {resource} r ON r.id = v.resource
            WHERE v.status = 'REQUESTED' AND v.ends > :moment AND v.requested_at <= :requested""";

    /**
     * Dates of one series that wait in one commune are one thing, and the first of them stands for it. For a structure
     * that is asked, that is the first that waits for its answer. Dates that do not concern the reader are left out
     * before. Dates that all have declined stand apart, because nobody is left to join them; {@code said} tells so.
     */
    private static final String WORKSHOPS = """
            d.id, d.since, d.id, d.commune, d.lead, d.awaited, d.starts, CASE WHEN d.declined THEN 'DECLINED' END, d.dates
            FROM (
                SELECT (array_agg(w.id ORDER BY w.mine DESC, w.starts, w.id))[1] AS id, min(w.since) AS since, w.commune,
                    w.lead, w.declined, array_agg(DISTINCT one) AS awaited,
                    (array_agg(w.starts ORDER BY w.mine DESC, w.starts, w.id))[1] AS starts,
                    CAST(count(DISTINCT w.id) AS integer) AS dates
                FROM (
                    SELECT w.*, %1$s AS since, %2$s AS those, NOT :hub AND %2$s && :own AS mine,
                        w.awaited = '{}' AND w.joined = '{}' AS declined FROM {workshop} w
                    WHERE w.status = 'PROPOSED' AND w.starts > :moment AND %3$s
                    AND (:hub OR w.lead = ANY(:own) OR %2$s && :own)) w
                CROSS JOIN LATERAL unnest(w.those) one
                GROUP BY coalesce(w.series, w.id), w.commune, w.lead, w.declined) d
            WHERE true""";

    private static final String WORKSHOP_UNCONFIRMED = WORKSHOPS.formatted(
            "greatest(w.proposed_at, w.starts - (CAST(:ahead AS timestamptz) - CAST(:moment AS timestamptz)))",
            "ARRAY[w.lead]",
            "w.starts <= :ahead");

    private static final String WORKSHOP_UNANSWERED =
            WORKSHOPS.formatted("w.asked_at", "w.awaited", "w.asked_at <= :proposed AND w.awaited <> '{}'");

    private static final String PARTNERSHIP_UNANSWERED = """
            p.id, p.proposed_at, p.id, p.commune, p.proposer, p.awaited, p.proposed_at, NULL, 1
            FROM {partnership} p WHERE p.status = 'PROPOSED' AND p.proposed_at <= :proposed""";

    private static final String MEMBERSHIP_REQUESTED = """
            s.id, s.membership_since::timestamp AT TIME ZONE 'Europe/Paris', s.id, s.commune, s.id, CAST('{}' AS uuid[]),
            s.membership_since::timestamp AT TIME ZONE 'Europe/Paris', NULL, 1
            FROM {structure} s WHERE s.membership = 'REQUESTED'""";

    private static final String REVIEW_OPEN = """
            r.id, r.opened_at, r.about, r.commune, CAST(NULL AS uuid), CAST('{}' AS uuid[]), r.opened_at,
            r.view::json ->> 'text', 1
            FROM {review} r WHERE r.status = 'OPEN' AND r.kind = '%s'""";

    private static final String POSSIBLE_DUPLICATE = """
            t.id, t.since, v.id, v.commune, CAST(NULL AS uuid), CAST('{}' AS uuid[]), t.since, NULL, 1
            FROM unnest(CAST(:twins AS uuid[]), CAST(:first AS uuid[]), CAST(:twinned AS timestamptz[])) t(id, venue, since)
            JOIN {venue} v ON v.id = t.venue WHERE true""";

    private static final String VENUE = """
            v.id, v.said_on::timestamp AT TIME ZONE 'Europe/Paris', v.id, v.commune, v.structure_id,
            array_remove(ARRAY[v.structure_id], NULL), v.said_on::timestamp AT TIME ZONE 'Europe/Paris', NULL, 1
            FROM {venue} v WHERE %s
            AND NOT coalesce(v.closed_from <= :day AND coalesce(v.closed_until >= :day, true), false)""";

    /** The condition on the reader: members see what waits for them and what they wait for; the hub sees all. */
    private static final String OWN = " WHERE (:hub OR who = ANY(:own) OR awaited && :own)";

    private final ReadSession reading;
    private final Gazetteer gazetteer;
    private final @Nullable Territory territory;
    private final List<Twins> twins;

    /** @param twins groups of venues that may be one and the same, in that territory at that moment */
    TodoSources(ReadSession reading, Gazetteer gazetteer, @Nullable Territory territory, List<Twins> twins) {
        this.reading = reading;
        this.gazetteer = gazetteer;
        this.territory = territory;
        this.twins = twins;
    }

    /** All things of these kinds that wait, as a table expression. */
    String sql(Collection<TodoKind> kinds) {
        return kinds.stream()
                .distinct()
                .map(kind -> "SELECT '" + kind + "', " + kind.ordinal() + ", " + found(kind) + within(kind))
                .collect(joining(" UNION ALL ", "(", ") waiting " + COLUMNS + OWN));
    }

    Map<String, Object> parameters() {
        var moment = reading.moment();
        return Map.of(
                "hub", reading.reader().equals(Reader.ALL),
                "own", reading.reader().own().toArray(UUID[]::new),
                "moment", Timestamp.from(moment),
                "requested", Timestamp.from(moment.minus(REQUEST_PATIENCE)),
                "proposed", Timestamp.from(moment.minus(PROPOSAL_PATIENCE)),
                "ahead", Timestamp.from(moment.plus(CONFIRMATION_AHEAD)),
                "day", reading.day(),
                "twins", twins.stream().map(Twins::id).toArray(UUID[]::new),
                "first", twins.stream().map(Twins::first).toArray(UUID[]::new),
                "twinned",
                        twins.stream()
                                .map(group -> Timestamp.from(Paris.startOf(group.since())))
                                .toArray(Timestamp[]::new));
    }

    private String found(TodoKind kind) {
        return switch (kind) {
            case LATE_RETURN -> LATE_RETURN;
            case RESERVATION_UNANSWERED -> RESERVATION_UNANSWERED;
            case WORKSHOP_UNCONFIRMED -> WORKSHOP_UNCONFIRMED;
            case WORKSHOP_UNANSWERED -> WORKSHOP_UNANSWERED;
            case PARTNERSHIP_UNANSWERED -> PARTNERSHIP_UNANSWERED;
            case MEMBERSHIP_REQUESTED -> MEMBERSHIP_REQUESTED;
            case FLAG_OPEN -> REVIEW_OPEN.formatted("FLAG");
            case FOLLOW_UP_OPEN -> REVIEW_OPEN.formatted("FOLLOW_UP");
            case POSSIBLE_DUPLICATE -> POSSIBLE_DUPLICATE;
            case VENUE_STALE -> aging(Freshness.STALE, reading.day());
            case VENUE_TO_VERIFY -> aging(Freshness.VERIFY, reading.day());
            case VENUE_WITHOUT_SERVICES -> VENUE.formatted("v.services = '{}'");
        };
    }

    private static String aging(Freshness freshness, LocalDate day) {
        return VENUE.formatted("v.said_on BETWEEN '%s' AND '%s'".formatted(freshness.since(day), freshness.until(day)));
    }

    /**
     * The condition on the territory. A partnership waits wherever one of its parties has its seat; anything else waits
     * in one commune at most.
     */
    private String within(TodoKind kind) {
        if (territory == null || territory.scale() == Territory.Scale.FRANCE) {
            return "";
        }
        var ranges = gazetteer.ranges(territory).stream()
                .map(range -> "place BETWEEN " + range.first() + " AND " + range.last())
                .collect(joining(" OR "));
        var places = kind == TodoKind.PARTNERSHIP_UNANSWERED ? "p.communes" : "ARRAY[commune]";
        return " AND EXISTS (SELECT 1 FROM unnest(" + places + ") place WHERE " + ranges + ")";
    }
}
