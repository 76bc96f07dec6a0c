package fr.maillage.query.timeline;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityQueries;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.Timeline;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The presenter of a record's history: who said what, when, and from which source. */
@Component
public class TimelinePresenter {

    private static final int SAYINGS = 20;

    private final ActivityQueries activity;
    private final FeedPresenter threads;
    private final RemarkPresenter remarks;
    private final Texts texts;

    TimelinePresenter(ActivityQueries activity, FeedPresenter threads, RemarkPresenter remarks, Texts texts) {
        this.remarks = remarks;
        this.activity = activity;
        this.threads = threads;
        this.texts = texts;
    }

    /**
     * The history of a record. It is empty for readers outside the network: the author of an event, and the author's
     * reason, are for members only.
     *
     * @param kind of record, such as {@code venue}
     * @param here address of the record page
     */
    public Timeline of(ReadSession reading, String kind, UUID id, Address here) {
        if (reading.reader().equals(Reader.EVERYBODY)) {
            return new Timeline(List.of(), null, null, null);
        }
        var whole = here.values("history").contains("all");
        var said = activity.list(
                reading, ActivityFilter.on(kind, id), new Paging(null, whole ? Paging.MAX_LIMIT : SAYINGS));
        var older = said.total() - said.items().size();
        return new Timeline(
                said.items().stream()
                        .map(item -> threads.line(item, reading.moment(), Long.MAX_VALUE, here))
                        .toList(),
                older == 0 || whole
                        ? null
                        : new Link(
                                texts.of("record.older", older),
                                here.with("history", "all").toString()),
                older == 0 || !whole ? null : texts.of("record.beyond", older),
                remarks.of(reading, id, said.items(), here));
    }
}
