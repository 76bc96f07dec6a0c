package fr.maillage.query.review;

import fr.maillage.events.ReviewEvent;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpClosed;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.query.activity.ActivityView;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.NameCollector;
import fr.maillage.query.activity.Names;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.activity.SentenceTemplates;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sentences for the events of the hub's review. */
public final class ReviewSentences implements EventSentences<ReviewEvent> {

    @Override
    public Class<ReviewEvent> events() {
        return ReviewEvent.class;
    }

    @Override
    public List<Class<? extends ReviewEvent>> telling() {
        return List.of(ActivityFlagged.class, FollowUpOpened.class);
    }

    @Override
    public void tell(ReviewEvent event, UUID subject, NameCollector names) {
        switch (event) {
            case ActivityFlagged flag -> {
                names.begun(subject, flag);
                names.about(subject, flag.subject());
            }
            case FollowUpOpened opened -> {
                names.begun(subject, opened);
                names.about(subject, opened.subject());
            }
            default -> {}
        }
    }

    @Override
    public Sentence say(ReviewEvent event, ActivityView action, Names names) {
        var key = action.type().name();
        var review = action.subject();
        return switch (event) {
            case ActivityFlagged flagged -> about(key, review, flagged.reason(), names);
            case FlagSettled settled -> about(key, review, settled.outcome(), names);
            case FollowUpOpened opened -> about(key, opened.subject(), opened.question(), names);
            case FollowUpClosed closed -> about(key, review, closed.outcome(), names);
            case TextMasked masked -> about(key, masked.subject(), masked.field(), names);
            case NoteAdded note -> about(key, note.subject(), note.text(), names);
        };
    }

    /**
     * @param about the record, or the flag or follow-up itself, which has the name of its record; null for the network
     */
    private Sentence about(String key, @Nullable UUID about, String words, Names names) {
        return names.any(about)
                .map(part -> SentenceTemplates.say(key).with("about", part))
                .orElseGet(() -> SentenceTemplates.say(key + ".alone"))
                .with("words", words)
                .done();
    }
}
