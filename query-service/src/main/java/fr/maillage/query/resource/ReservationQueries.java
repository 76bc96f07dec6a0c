package fr.maillage.query.resource;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.RecordQueries;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.query.resource.Availability.Stretch;
import fr.maillage.query.resource.Availability.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on reservations, each answered at the position of its read session. */
@Component
public class ReservationQueries extends RecordQueries<ReservationFilter, ReservationItem> {

    /** The length of the period where no end is asked for. */
    private static final Duration A_WHILE = Duration.ofDays(30);

    public ReservationQueries(Gazetteer gazetteer) {
        super(gazetteer, ReservationFilter.ALL, "b");
    }

    /** The reservation of a resource with this id; empty where there is none. */
    public Optional<ReservationItem> find(ReadSession reading, UUID resource, UUID id) {
        return find(reading, id)
                .filter(reservation -> reservation.resource().id().equals(resource));
    }

    /**
     * A page of reservations: first those to come, under way or late, by their beginning; then those whose time went
     * by, which no event ends.
     */
    public Page<ReservationItem> liveFirst(ReadSession reading, ReservationFilter filter, Paging paging) {
        return list(reading, filter, paging, "(b.ends <= :moment AND b.status <> 'HANDED_OVER'), " + order(filter));
    }

    @Override
    protected String order(ReservationFilter filter) {
        return "b.starts, b.id";
    }

    @Override
    protected String values(SqlConditions conditions) {
        return "b.view, r.title, r.structure AS owner_id, o.name AS owner, s.name AS borrower";
    }

    @Override
    protected String from(SqlConditions conditions) {
        return " FROM {reservation} b JOIN {resource} r ON r.id = b.resource"
                + " LEFT JOIN {structure} o ON o.id = r.structure LEFT JOIN {structure} s ON s.id = b.structure WHERE "
                + conditions.sql();
    }

    /** How many of a resource are free over a period, and who has the others. */
    public Availability availability(ReadSession reading, ResourceItem resource, AvailabilityFilter filter) {
        var from = Objects.requireNonNullElse(filter.from(), reading.moment());
        var to = Objects.requireNonNullElse(filter.to(), from.plus(A_WHILE));
        var during = ReservationFilter.ALL.conditions(reading, gazetteer);
        during.narrow("b.resource = :resource", "resource", resource.id());
        during.narrow("(b.status = 'REQUESTED' AND b.starts < :to AND b.ends > :from OR b.taken_from < :to AND "
                + ResourceQueries.TAKEN_TO + " > :from)");
        during.set("from", from);
        during.set("to", to);
        var lendable = resource.lendable();
        var taken = taken(reading, during);
        var stretches = Availability.stretches(lendable, from, to, taken);
        return new Availability(
                new Named(resource.id(), resource.title()),
                from,
                to,
                resource.quantity(),
                stretches.stream().mapToInt(Stretch::free).min().orElse(lendable),
                stretches,
                items(reading, select(during, " ORDER BY b.starts, b.id")),
                reading.position());
    }

    /** The quantities taken, also by reservations that the reader may not see. */
    private static List<Taken> taken(ReadSession reading, SqlConditions during) {
        return during
                .ask("SELECT b.view FROM {all reservation} b WHERE " + during.sql())
                .query(ViewJson.rows(ReservationView.class))
                .stream()
                .flatMap(view -> taken(view, reading.moment()).stream())
                .toList();
    }

    private static Optional<Taken> taken(ReservationView view, Instant moment) {
        return Optional.ofNullable(view.takenFrom())
                .map(begin -> new Taken(begin, view.isLate(moment) ? null : view.takenTo(), view.quantity()));
    }

    @Override
    protected List<ReservationItem> items(ReadSession reading, StatementSpec query) {
        return query.query((row, number) -> {
                    var view = ViewJson.read(row.getBytes("view"), ReservationView.class);
                    return ReservationItem.of(
                            view,
                            Named.of(view.resourceId(), row.getString("title")),
                            Named.of(row.getObject("owner_id", UUID.class), row.getString("owner")),
                            Named.of(view.structureId(), row.getString("borrower")),
                            reading.moment());
                })
                .list();
    }
}
