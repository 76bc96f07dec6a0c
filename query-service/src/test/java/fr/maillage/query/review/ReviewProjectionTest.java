package fr.maillage.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpClosed;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.query.Facts;
import fr.maillage.query.projection.ViewJson;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewProjectionTest {

    private static final UUID ID = Facts.id(31);
    private static final UUID VENUE = Facts.id(11);

    private final ReviewProjection projection = new ReviewProjection();

    @Test
    void a_flag_is_open_until_it_is_settled() {
        var flag = new ActivityFlagged(12, VENUE, List.of("62510"), "Adresse fausse");
        var open = fold(flag);
        assertThat(open.kind()).isEqualTo(ReviewKind.FLAG);
        assertThat(open.status()).isEqualTo(ReviewStatus.OPEN);
        assertThat(open.about()).isEqualTo(VENUE);
        assertThat(open.flaggedPosition()).isEqualTo(12);
        var settled = fold(flag, new FlagSettled("Corrigée"));
        assertThat(settled.status()).isEqualTo(ReviewStatus.SETTLED);
        assertThat(settled.outcome()).isEqualTo("Corrigée");
        assertThat(settled.text()).isEqualTo("Adresse fausse");
        assertThat(settled.sequence()).isEqualTo(1);
    }

    @Test
    void a_question_is_open_until_it_is_closed_and_a_note_waits_for_nothing() {
        var question = new FollowUpOpened(VENUE, List.of("62510"), "Ouvert le samedi ?");
        assertThat(fold(question).status()).isEqualTo(ReviewStatus.OPEN);
        assertThat(fold(question, new FollowUpClosed("Oui")).settledAt()).isEqualTo(Facts.START);
        var note = fold(new NoteAdded(null, List.of(), "Comité le 3 mars"));
        assertThat(note.kind()).isEqualTo(ReviewKind.NOTE);
        assertThat(note.status()).isEqualTo(ReviewStatus.SETTLED);
    }

    @Test
    void the_same_fact_twice_gives_the_same_view_which_survives_json() {
        var facts = facts(new NoteAdded(VENUE, List.of("62510"), "Comité le 3 mars"));
        var once = Objects.requireNonNull(projection.apply(null, facts.last()));
        assertThat(projection.apply(once, facts.last())).isSameAs(once);
        assertThat(ViewJson.read(ViewJson.write(once), ReviewView.class)).isEqualTo(once);
    }

    private static Facts facts(NetworkEvent... said) {
        var facts = new Facts();
        for (var fact : said) {
            facts.say(ID, fact);
        }
        return facts;
    }

    private ReviewView fold(NetworkEvent... said) {
        @Nullable ReviewView view = null;
        for (var fact : facts(said).log()) {
            view = projection.apply(view, fact);
        }
        return Objects.requireNonNull(view);
    }
}
