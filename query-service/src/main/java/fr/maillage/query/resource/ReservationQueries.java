package fr.maillage.query.resource;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Conditions;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.resource.Availability.Stretch;
import fr.maillage.query.resource.Availability.Taken;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The questions asked of reservations, at one position. */
@Component
public class ReservationQueries {

    private static final Duration A_WHILE = Duration.ofDays(30);

    private static final String FROM = " FROM {reservation} b JOIN {resource} r ON r.id = b.resource"
            + " LEFT JOIN {structure} o ON o.id = r.structure LEFT JOIN {structure} s ON s.id = b.structure WHERE ";

    private static final String ITEM =
            "SELECT b.view, r.title, r.structure AS owner_id, o.name AS owner, s.name AS borrower" + FROM;

    /** One reservation of a resource; empty where there was none. */
    public Optional<ReservationItem> find(Reading reading, UUID resource, UUID id) {
        return reading.snapshot()
                .sql(ITEM + "b.id = :id AND b.resource = :resource")
                .param("id", id)
                .param("resource", resource)
                .query(items(reading.moment()))
                .optional();
    }

    /** Reservations by their beginning. */
    public Page<ReservationItem> list(Reading reading, ReservationFilter filter, Paging paging) {
        var conditions = conditions(filter, reading.moment());
        var total = reading.snapshot()
                .sql("SELECT count(*)" + FROM + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        var items = reading.snapshot()
                .sql(ITEM + conditions.sql() + " ORDER BY b.starts, b.id LIMIT :limit OFFSET :offset")
                .params(conditions.parameters())
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(items(reading.moment()))
                .list();
        return Page.of(items, total, paging.offset(), reading);
    }

    /** How many of a resource are free over a time, and who has the others. */
    public Availability availability(Reading reading, ResourceItem resource, AvailabilityFilter filter) {
        var from = Objects.requireNonNullElse(filter.from(), reading.moment());
        var to = Objects.requireNonNullElse(filter.to(), from.plus(A_WHILE));
        var views = reading.snapshot()
                .sql(ITEM + """
                        b.resource = :resource AND (b.status = 'REQUESTED' AND b.starts < :to AND b.ends > :from
                            OR b.taken_from < :to AND\s""" + ResourceCriteria.TAKEN_TO + " > :from)" + " ORDER BY b.starts, b.id")
                .param("resource", resource.id())
                .param("moment", Timestamp.from(reading.moment()))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) -> new Line(
                        ViewJson.read(row.getBytes("view"), ReservationView.class),
                        items(reading.moment()).mapRow(row, number)))
                .list();
        var lendable = resource.lendable();
        var taken = new ArrayList<Taken>();
        for (var line : views) {
            var begin = line.view().takenFrom();
            if (begin != null) {
                var end = line.view().isLate(reading.moment())
                        ? null
                        : line.view().takenTo();
                taken.add(new Taken(begin, end, line.view().quantity()));
            }
        }
        var stretches = Availability.stretches(lendable, from, to, taken);
        return new Availability(
                new Named(resource.id(), resource.title()),
                from,
                to,
                resource.quantity(),
                stretches.stream().mapToInt(Stretch::free).min().orElse(lendable),
                stretches,
                views.stream().map(Line::item).toList(),
                reading.position());
    }

    private record Line(ReservationView view, ReservationItem item) {}

    private static Conditions conditions(ReservationFilter filter, Instant moment) {
        var conditions = new Conditions();
        if (filter.structure() != null) {
            conditions.narrow(
                    "(b.structure = :structure OR r.structure = :structure)", "structure", filter.structure());
        }
        if (filter.resource() != null) {
            conditions.narrow("b.resource = :resource", "resource", filter.resource());
        }
        if (filter.workshop() != null) {
            conditions.narrow("b.workshop = :workshop", "workshop", filter.workshop());
        }
        if (!filter.status().isEmpty()) {
            conditions.narrow("b.status = ANY(:status)", "status", Conditions.names(filter.status()));
        }
        if (filter.late()) {
            conditions.narrow("b.status = 'HANDED_OVER' AND b.ends <= :moment", "moment", Timestamp.from(moment));
        }
        if (filter.from() != null) {
            conditions.narrow("b.ends > :from", "from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            conditions.narrow("b.starts < :to", "to", Timestamp.from(filter.to()));
        }
        return conditions;
    }

    private static RowMapper<ReservationItem> items(Instant moment) {
        return (row, number) -> {
            var view = ViewJson.read(row.getBytes("view"), ReservationView.class);
            return ReservationItem.of(
                    view,
                    Named.of(view.resourceId(), row.getString("title")),
                    Named.of(row.getObject("owner_id", UUID.class), row.getString("owner")),
                    Named.of(view.structureId(), row.getString("borrower")),
                    moment);
        };
    }
}
