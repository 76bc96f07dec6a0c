package fr.maillage.query.timeline;

import fr.maillage.query.activity.ActivityItem;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.review.ReviewActions;
import fr.maillage.query.review.ReviewItem;
import fr.maillage.query.review.ReviewKind;
import fr.maillage.query.review.ReviewQueries;
import fr.maillage.query.review.ReviewStatus;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.RemarkList;
import fr.maillage.query.web.RemarkList.Remark;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of the hub's remarks on a record, for the hub alone. */
@Component
class RemarkPresenter {

    private final ReviewQueries reviews;
    private final ReviewActions acts;
    private final Texts texts;

    RemarkPresenter(ReviewQueries reviews, ReviewActions acts, Texts texts) {
        this.reviews = reviews;
        this.acts = acts;
        this.texts = texts;
    }

    /**
     * The remarks on a record; null for viewers who may not see them.
     *
     * @param said the record's events, newest first: the latest tells its place
     * @param here address of the record page
     */
    @Nullable RemarkList of(ReadSession reading, UUID id, List<ActivityItem> said, Address here) {
        if (!reading.reader().equals(Reader.ALL)) {
            return null;
        }
        return new RemarkList(
                reviews.about(reading, id).stream()
                        .map(item -> remark(item, reading, here))
                        .toList(),
                said.stream()
                        .limit(1)
                        .flatMap(last -> acts.on(last, here).stream())
                        .toList());
    }

    private Remark remark(ReviewItem item, ReadSession reading, Address here) {
        var state = texts.of("review." + item.kind());
        var when = DateFormatter.when(item.openedAt(), reading.moment());
        if (item.kind() == ReviewKind.NOTE) {
            return new Remark("REVIEW", "", state, when, item.text(), null, List.of());
        }
        if (item.kind() == ReviewKind.MASK) {
            return new Remark("REVIEW", "", state, when, masked(item.text()), null, List.of());
        }
        var open = item.status() == ReviewStatus.OPEN;
        return new Remark(
                open ? "attend" : "fait",
                open ? "go" : "ok",
                texts.of("review.state", state, texts.of("review." + item.status())),
                when,
                item.text(),
                item.outcome(),
                acts.on(item, here));
    }

    /**
     * The text of a mask: which field is hidden, and why.
     *
     * @param said field and reason, as recorded
     */
    private String masked(String said) {
        var parts = said.split(" ", 2);
        var last = parts[0].substring(parts[0].lastIndexOf('.') + 1);
        var name = texts.or("words." + parts[0], texts.or("words." + last, last));
        return texts.of("review.masked", name, texts.of("choice.ground." + parts[1]));
    }
}
