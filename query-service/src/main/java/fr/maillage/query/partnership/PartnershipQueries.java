package fr.maillage.query.partnership;

import fr.maillage.query.partnership.PartnershipGraph.Link;
import fr.maillage.query.partnership.PartnershipGraph.Node;
import fr.maillage.query.partnership.PartnershipItem.Answer;
import fr.maillage.query.partnership.PartnershipItem.Departure;
import fr.maillage.query.partnership.PartnershipItem.Scope;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The queries on partnerships, each answered at the position of its read session. Partnerships that the reader may not
 * see are left out.
 */
@Component
public class PartnershipQueries {

    /** The SQL of whether structures work together by it on {@code :day}. */
    private static final String ALIVE =
            "p.formed AND p.starts_on <= :day AND " + PartnershipFilter.STATE + " = 'FORMED'";

    private final Gazetteer gazetteer;
    private final Territories territories;

    public PartnershipQueries(Gazetteer gazetteer, Territories territories) {
        this.gazetteer = gazetteer;
        this.territories = territories;
    }

    /** The partnership with this id; empty where the reader sees none. */
    public Optional<PartnershipItem> find(ReadSession reading, UUID id) {
        var criteria = PartnershipFilter.ALL.conditions(reading, gazetteer);
        criteria.narrow("p.id = :id", "id", id);
        return items(reading, select(criteria, "")).stream().findFirst();
    }

    /** The partnerships with these ids that the reader sees, in any order. */
    public List<PartnershipItem> find(ReadSession reading, Collection<UUID> ids) {
        var criteria = PartnershipFilter.ALL.conditions(reading, gazetteer);
        criteria.narrow("p.id = ANY(:ids)", "ids", ids.toArray(UUID[]::new));
        return items(reading, select(criteria, ""));
    }

    /** A page of partnerships, by title. */
    public Page<PartnershipItem> list(ReadSession reading, PartnershipFilter filter, Paging paging) {
        var criteria = filter.conditions(reading, gazetteer);
        var total = criteria.count(" FROM {partnership} p WHERE " + criteria.sql());
        var statement = select(criteria, criteria.part("p.sort, p.id", paging));
        return Page.of(items(reading, statement), total, paging.offset(), reading);
    }

    /** Up to {@code limit} partnerships after this id, in the order of ids, for callers that go through all of them. */
    public List<PartnershipItem> after(ReadSession reading, PartnershipFilter filter, UUID after, int limit) {
        var criteria = filter.conditions(reading, gazetteer);
        criteria.narrow("p.id > :after", "after", after);
        return items(reading, select(criteria, "ORDER BY p.id LIMIT :limit").param("limit", limit));
    }

    /**
     * The graph of who works with whom on the day of the read session: a link per partnership and pair of its parties.
     */
    public PartnershipGraph graph(ReadSession reading, @Nullable Territory territory) {
        var criteria = PartnershipFilter.ALL.in(territory).conditions(reading, gazetteer);
        criteria.narrow(ALIVE);
        var alive = select(criteria, "ORDER BY p.starts_on, p.id")
                .query(ViewJson.rows(PartnershipView.class))
                .list();
        return new PartnershipGraph(
                nodes(reading, alive),
                alive.stream().flatMap(PartnershipQueries::links).toList(),
                reading.position());
    }

    private static Stream<Link> links(PartnershipView view) {
        var parties = view.parties();
        return Stream.iterate(0, first -> first < parties.size(), first -> first + 1)
                .flatMap(first -> parties.subList(first + 1, parties.size()).stream()
                        .map(second -> new Link(
                                view.id(),
                                parties.get(first),
                                second,
                                view.terms().title(),
                                view.terms().nature(),
                                view.terms().startsOn(),
                                view.endsOn())));
    }

    private List<Node> nodes(ReadSession reading, List<PartnershipView> alive) {
        var ids = alive.stream()
                .flatMap(view -> view.parties().stream())
                .distinct()
                .toArray(UUID[]::new);
        return reading.snapshot()
                .sql("SELECT id, name, commune FROM {structure} WHERE id = ANY(:ids) ORDER BY sort, id")
                .param("ids", ids)
                .query((row, number) -> new Node(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        gazetteer.commune(CommuneKey.code(row.getInt("commune")))))
                .list();
    }

    private static StatementSpec select(SqlConditions criteria, String order) {
        return criteria.ask("SELECT p.view, " + PartnershipFilter.STATE + " AS status FROM {partnership} p WHERE "
                + criteria.sql() + " " + order);
    }

    private List<PartnershipItem> items(ReadSession reading, StatementSpec statement) {
        var found = statement
                .query((row, number) -> new Found(
                        ViewJson.read(row.getBytes("view"), PartnershipView.class),
                        PartnershipStatus.valueOf(row.getString("status"))))
                .list();
        var names = Names.of(
                reading,
                found.stream().flatMap(one -> one.view().concerned().stream()).toList());
        return found.stream().map(one -> item(one.view(), one.status(), names)).toList();
    }

    /**
     * A view that was found.
     *
     * @param status on the day of the read session
     */
    private record Found(PartnershipView view, PartnershipStatus status) {}

    private PartnershipItem item(PartnershipView view, PartnershipStatus status, Names names) {
        var terms = view.terms();
        return new PartnershipItem(
                view.id(),
                view.sequence(),
                terms.title(),
                terms.nature(),
                status,
                names.named(view.proposer()),
                names.named(view.parties()),
                view.answers().stream()
                        .map(answer -> new Answer(
                                names.named(answer.structure()), answer.accepted(), answer.on(), answer.reason()))
                        .toList(),
                names.named(view.awaited()),
                view.left().stream()
                        .map(departure -> new Departure(names.named(departure.structure()), departure.on()))
                        .toList(),
                scope(terms.territory()),
                view.communes().stream().map(gazetteer::commune).toList(),
                terms.startsOn(),
                view.endsOn(),
                terms.goals(),
                view.proposedAt(),
                view.formedAt(),
                view.ended(),
                view.saidOn());
    }

    private @Nullable Scope scope(@Nullable String territory) {
        return territory == null
                ? null
                : new Scope(
                        territory,
                        territories.parseToday(territory).map(gazetteer::name).orElse(territory));
    }
}
