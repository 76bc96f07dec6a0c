package fr.maillage.query.need;

import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedMeans;
import fr.maillage.query.need.NeedItem.Answer;
import fr.maillage.query.need.NeedItem.Joined;
import fr.maillage.query.need.NeedItem.Means;
import fr.maillage.query.need.NeedItem.Met;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.RecordQueries;
import fr.maillage.query.reading.SqlConditions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The queries on needs, each answered at the position of its read session. Needs that the reader may not see are left
 * out, and so are the answers that are not the reader's.
 */
@Component
public class NeedQueries extends RecordQueries<NeedFilter, NeedItem> {

    /** The SQL of the middle of the places that are known in a need's commune. */
    private static final String MIDDLE =
            " LEFT JOIN LATERAL (SELECT avg(v.latitude) AS latitude, avg(v.longitude) AS longitude"
                    + " FROM {venue} v WHERE v.commune = n.commune) c ON true";

    public NeedQueries(Gazetteer gazetteer) {
        super(gazetteer, NeedFilter.ALL, "n");
    }

    /** The filter as SQL. Nobody outside the network is told of needs of others whose day is past. */
    @Override
    protected SqlConditions conditions(ReadSession reading, NeedFilter filter) {
        var conditions = super.conditions(reading, filter);
        if (!reading.reader().isOfNetwork()) {
            conditions.narrow("(n.until >= :day OR n.concerned && CAST(:own AS uuid[]))");
        }
        return conditions;
    }

    @Override
    protected String order(NeedFilter filter) {
        return filter.has(NeedFilter.NEAR) ? "distance, n.until, n.sort, n.id" : "n.until DESC, n.sort, n.id";
    }

    @Override
    protected String values(SqlConditions conditions) {
        var distance = isNear(conditions) ? Near.distance("c") : "NULL::double precision";
        return "n.view, s.name AS owner, " + NeedFilter.STATE + " AS state, " + distance + " AS distance";
    }

    @Override
    protected String from(SqlConditions conditions) {
        return " FROM " + conditions.rows("need") + " n LEFT JOIN {structure} s ON s.id = n.structure"
                + (isNear(conditions) ? MIDDLE : "") + " WHERE " + conditions.sql();
    }

    /** The open needs that a filter finds, the first to lapse first. */
    List<NeedItem> soonest(ReadSession reading, NeedFilter filter, Paging paging) {
        return list(reading, filter.with(NeedFilter.STATUS, NeedStatus.OPEN), paging, "n.until, n.sort, n.id")
                .items();
    }

    private static boolean isNear(SqlConditions conditions) {
        return conditions.filter().has(NeedFilter.NEAR);
    }

    @Override
    protected List<NeedItem> items(ReadSession reading, StatementSpec statement) {
        var found = statement
                .query((row, number) -> new Found(
                        ViewJson.read(row.getBytes("view"), NeedView.class),
                        row.getString("owner"),
                        NeedStatus.valueOf(row.getString("state")),
                        (Double) row.getObject("distance")))
                .list();
        var names = Names.of(
                reading, found.stream().flatMap(one -> named(one.view())).toList());
        return found.stream().map(one -> item(one, reading.reader(), names)).toList();
    }

    /**
     * A view that was found.
     *
     * @param owner name of the structure whose need it is; null where the reader knows none
     * @param status on the day of the read session
     */
    private record Found(
            NeedView view,
            @Nullable String owner,
            NeedStatus status,
            @Nullable Double distance) {}

    private static Stream<UUID> named(NeedView view) {
        var met = view.met();
        return Stream.of(
                        view.concerned().stream(),
                        view.answers().stream().map(NeedView.Answer::with).flatMap(NeedQueries::id),
                        met == null ? Stream.<UUID>empty() : met.by().stream(),
                        met == null ? Stream.<UUID>empty() : id(met.through()))
                .flatMap(ids -> ids);
    }

    private static Stream<UUID> id(@Nullable NeedMeans means) {
        return Stream.ofNullable(means).map(NeedMeans::id);
    }

    private NeedItem item(Found found, Reader reader, Names names) {
        var view = found.view();
        var profile = view.profile();
        var purchase = profile.purchase();
        var distance = found.distance();
        return new NeedItem(
                view.id(),
                view.sequence(),
                profile.title(),
                profile.description(),
                view.kind(),
                found.status(),
                Named.of(view.structureId(), found.owner()),
                profile.communeCode(),
                gazetteer.around(profile.communeCode()),
                distance == null ? null : Math.round(distance * 10) / 10.0,
                profile.within(),
                profile.from(),
                profile.until(),
                profile.quantity(),
                profile.theme(),
                purchase == null ? null : Integer.valueOf(purchase.minimum()),
                purchase == null ? null : purchase.unitPriceCents(),
                purchase == null ? null : purchase.referencePriceCents(),
                view.total(),
                view.joins().stream()
                        .filter(one -> reader.isOfNetwork() || isTold(reader, view, one.structure()))
                        .map(one -> new Joined(names.named(one.structure()), one.quantity()))
                        .toList(),
                view.answers().stream()
                        .filter(one -> isTold(reader, view, one.structure()))
                        .map(one -> new Answer(
                                names.named(one.structure()), means(one.with(), names), one.text(), one.on()))
                        .toList(),
                met(view.met(), names),
                view.withdrawal(),
                view.axis(),
                view.level(),
                view.expressedAt(),
                view.saidOn());
    }

    /** Whether a reader is told what a structure said to the one whose need it is. */
    private static boolean isTold(Reader reader, NeedView need, UUID structure) {
        return reader.isParty(List.of(need.structureId(), structure));
    }

    private static @Nullable Met met(@Nullable NeedMet met, Names names) {
        return met == null
                ? null
                : new Met(
                        met.how(),
                        met.on(),
                        names.named(met.by()),
                        means(met.through(), names),
                        met.quantity(),
                        met.unitPriceCents(),
                        met.supplier());
    }

    private static @Nullable Means means(@Nullable NeedMeans means, Names names) {
        if (means == null) {
            return null;
        }
        var named = names.named(means.id());
        return new Means(means.kind(), means.id(), named.hasName() ? named.name() : null);
    }
}
