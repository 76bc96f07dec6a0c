package fr.maillage.query.timeline;

import fr.maillage.query.activity.ActivityGroup;
import fr.maillage.query.activity.ActivityItem;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.kind.Kinds;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.TerritoryPath.Area;
import fr.maillage.query.review.ReviewActions;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.FeedLine.Part;
import fr.maillage.query.web.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The presenter of events as lines of the feed. */
@Component
public class FeedPresenter {

    private static final String IMPORT = "import:";

    /** Icons by event type, where an event does not have that of its kind of record. */
    private static final Map<String, String> SIGNS = Map.of(
            "venue.VenueConfirmed", "CONFIRMATION",
            "venue.VenueHoursSet", "HOURS",
            "venue.VenueSuspended", "PAUSE",
            "venue.VenueClosed", "CLOSURE");

    private final Texts texts;
    private final ReviewActions reviews;
    private final Kinds kinds;

    FeedPresenter(Texts texts, ReviewActions reviews, Kinds kinds) {
        this.reviews = reviews;
        this.kinds = kinds;
        this.texts = texts;
    }

    /**
     * The line of one event.
     *
     * @param seen position up to which the reader has seen everything
     * @param page address of the page: links keep its date, and a record page does not link to its own record
     */
    public FeedLine line(ActivityItem item, Instant now, long seen, Address page) {
        var sentence = item.sentence().stream().map(part -> part(part, page)).toList();
        var about = new ArrayList<String>();
        about.add(kind(item.type()));
        about.addAll(places(item.communes()));
        about.add(source(item.source()));
        return new FeedLine(
                item.position(),
                SIGNS.getOrDefault(item.type(), item.kind().toUpperCase(java.util.Locale.ROOT)),
                item.position() > seen,
                item.recordedAt().toString(),
                DateFormatter.when(item.recordedAt(), now),
                about,
                sentence,
                item.reason(),
                reviews.flag(item, page).orElse(null));
    }

    /**
     * The line of an activity group of many events.
     *
     * @param latest the last of them
     * @param seen position seen by the
     * reader
     */
    public FeedLine line(ActivityGroup strand, ActivityItem latest, Instant now, long seen) {
        var counts = strand.kinds().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(kind -> texts.of("strand." + kind.getKey(), kind.getValue()))
                .toList();
        var from = latest.source().startsWith(IMPORT)
                ? new Part(latest.source().substring(IMPORT.length()), true, null)
                : new Part(texts.of("strand.batch"), true, null);
        return new FeedLine(
                latest.position(),
                "FILE",
                latest.position() > seen,
                latest.recordedAt().toString(),
                DateFormatter.when(latest.recordedAt(), now),
                List.of(texts.of("about.together", strand.count()), source(latest.source())),
                List.of(from, new Part(texts.of("strand.says", String.join(", ", counts)), false, null)),
                latest.reason(),
                null);
    }

    private Part part(Sentence.Part part, Address page) {
        var id = part.id();
        if (id == null) {
            return new Part(part.text(), "structure".equals(part.kind()), null);
        }
        var record = page.keeping("at", "territory").to(kinds.page(Objects.requireNonNull(part.kind()), id));
        var here = record.path().equals(page.path());
        return new Part(part.text(), here || "structure".equals(part.kind()), here ? null : record.toString());
    }

    private String kind(String type) {
        return texts.of("about." + SIGNS.getOrDefault(type, type.substring(0, type.indexOf('.'))));
    }

    private List<String> places(List<Area> communes) {
        return switch (communes.size()) {
            case 0 -> List.of();
            case 1, 2 ->
                List.of(String.join(", ", communes.stream().map(Area::name).toList()));
            default -> List.of(texts.of("about.communes", communes.size()));
        };
    }

    private String source(String source) {
        var colon = source.indexOf(':');
        return texts.of("source." + (colon < 0 ? source : source.substring(0, colon)));
    }
}
