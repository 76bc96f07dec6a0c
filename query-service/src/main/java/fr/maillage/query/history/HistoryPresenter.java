package fr.maillage.query.history;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityItem;
import fr.maillage.query.activity.ActivityQueries;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.timeline.FeedPresenter;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Presenter of the log's page, from one read session. */
@Component
class HistoryPresenter {

    private static final int LINES = 30;

    private final ActivityQueries activity;
    private final LogFilters filters;
    private final ViewStates states;
    private final FeedPresenter threads;
    private final Texts texts;

    HistoryPresenter(
            ActivityQueries activity, LogFilters filters, ViewStates states, FeedPresenter threads, Texts texts) {
        this.activity = activity;
        this.filters = filters;
        this.states = states;
        this.threads = threads;
        this.texts = texts;
    }

    HistoryPage page(ReadSession reading, ActivityFilter filter, Paging paging, Address here) {
        var page = activity.list(reading, filter, new Paging(paging.cursor(), LINES));
        var list = here.without("cursor");
        return new HistoryPage(
                texts.of("history.count", page.total()),
                filters.types(filter.all(ActivityFilter.TYPE)),
                String.join("", here.values("from")),
                String.join("", here.values("to")),
                filters.chips(reading, filter, list),
                here.keeping("at").toString(),
                filters.choices(reading, list),
                page.items().stream().map(item -> line(item, reading, here)).toList(),
                next(page, list),
                files(list),
                states.standing(),
                states.views());
    }

    /** The feed line of an event, with its position in the log and in whose name it was recorded. */
    private FeedLine line(ActivityItem item, ReadSession reading, Address here) {
        var line = threads.line(item, reading.moment(), item.position(), here);
        var about = new ArrayList<>(line.about());
        about.add(
                item.structure() == null
                        ? texts.of("history.hub")
                        : texts.of("history.for", item.structure().name()));
        about.add(texts.of("history.number", item.position()));
        return line.with(about);
    }

    private @Nullable Link next(Page<ActivityItem> page, Address list) {
        return page.next() == null
                ? null
                : new Link(
                        texts.of("history.next"),
                        list.with("cursor", page.next()).toString());
    }

    private List<Link> files(Address list) {
        var log = list.without("qui", "ou").to("/api/log");
        var csv = log.with("format", "csv");
        return List.of(
                new Link(texts.of("history.csv"), csv.toString()),
                ListingPresenter.sheet(texts, csv),
                new Link(
                        texts.of("history.ndjson"), log.with("format", "ndjson").toString()));
    }
}
