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
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.RecordQueries;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.util.List;
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
public class PartnershipQueries extends RecordQueries<PartnershipFilter, PartnershipItem> {

    /** The SQL of whether structures work together by it on {@code :day}. */
    private static final String ALIVE =
            "p.formed AND p.starts_on <= :day AND " + PartnershipFilter.STATE + " = 'FORMED'";

    private final Territories territories;

    public PartnershipQueries(Gazetteer gazetteer, Territories territories) {
        super(gazetteer, PartnershipFilter.ALL, "p");
        this.territories = territories;
    }

    /**
     * The graph of who works with whom on the day of the read session: a link per partnership and pair of its parties.
     */
    public PartnershipGraph graph(ReadSession reading, @Nullable Territory territory) {
        var criteria = conditions(reading, PartnershipFilter.ALL.in(territory));
        criteria.narrow(ALIVE);
        var alive = select(criteria, " ORDER BY p.starts_on, p.id")
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

    @Override
    protected String values(SqlConditions criteria) {
        return "p.view, " + PartnershipFilter.STATE + " AS status";
    }

    @Override
    protected String from(SqlConditions criteria) {
        return " FROM {partnership} p WHERE " + criteria.sql();
    }

    @Override
    protected List<PartnershipItem> items(ReadSession reading, StatementSpec statement) {
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
