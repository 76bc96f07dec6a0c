package fr.maillage.command.review;

import fr.maillage.command.Rules;
import fr.maillage.command.review.ReviewCommand.AddNote;
import fr.maillage.command.review.ReviewCommand.CloseFollowUp;
import fr.maillage.command.review.ReviewCommand.FlagActivity;
import fr.maillage.command.review.ReviewCommand.MaskText;
import fr.maillage.command.review.ReviewCommand.OpenAgain;
import fr.maillage.command.review.ReviewCommand.OpenFollowUp;
import fr.maillage.command.review.ReviewCommand.SettleFlag;
import fr.maillage.events.MaskGround;
import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpClosed;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.ReviewEvent.TextMasked;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID VENUE = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final List<String> LIEVIN = List.of("62510");

    private final Rules review = new Rules(ReviewSubject.reviewType());

    @Test
    void an_action_is_flagged_and_settled_once() {
        review.given()
                .when(new FlagActivity(ID, 12, VENUE, LIEVIN, "Adresse de la mairie"))
                .then(flagged());
        review.given(flagged()).when(new SettleFlag(ID, "Corrigé")).then(new FlagSettled("Corrigé"));
        var settled = review.given(flagged(), new FlagSettled("Corrigé"));
        settled.when(new SettleFlag(ID, "Corrigé")).thenNothing();
        settled.when(new SettleFlag(ID, "Rien à faire")).refused("flag.settled");
    }

    @Test
    void a_question_is_followed_up_and_closed_once() {
        review.given()
                .when(new OpenFollowUp(ID, VENUE, LIEVIN, "Ouvert le samedi ?"))
                .then(opened());
        review.given(opened()).when(new CloseFollowUp(ID, "Oui")).then(new FollowUpClosed("Oui"));
        var closed = review.given(opened(), new FollowUpClosed("Oui"));
        closed.when(new CloseFollowUp(ID, "Oui")).thenNothing();
        closed.when(new CloseFollowUp(ID, "Non")).refused("follow-up.closed");
    }

    @Test
    void a_note_stays_as_it_is() {
        review.given()
                .when(new AddNote(ID, null, List.of(), "Comité le 3 mars"))
                .then(noted());
        review.given(noted()).when(new SettleFlag(ID, "Fait")).refused("flag.unknown");
        review.given(noted()).when(new CloseFollowUp(ID, "Fait")).refused("follow-up.unknown");
    }

    @Test
    void a_mask_stays_as_it_is() {
        var mask = new MaskText(ID, VENUE, LIEVIN, "profile.presentation", List.of(3L, 9L), MaskGround.PERSON);
        var masked = new TextMasked(VENUE, LIEVIN, "profile.presentation", List.of(3L, 9L), MaskGround.PERSON);
        review.given().when(mask).then(masked);
        review.given(masked).when(new OpenAgain(ID, mask)).thenNothing();
        review.given(masked).when(new SettleFlag(ID, "Fait")).refused("flag.unknown");
    }

    @Test
    void one_kind_of_remark_is_not_settled_as_another() {
        review.given(opened()).when(new SettleFlag(ID, "Fait")).refused("flag.unknown");
        review.given(flagged()).when(new CloseFollowUp(ID, "Fait")).refused("follow-up.unknown");
    }

    @Test
    void the_same_remark_sent_again_changes_nothing_and_another_cannot_take_its_id() {
        var note = new AddNote(ID, null, List.of(), "Comité le 3 mars");
        review.given(noted()).when(new OpenAgain(ID, note)).thenNothing();
        review.given(flagged()).when(new OpenAgain(ID, note)).refused("review.id.taken");
    }

    private static ActivityFlagged flagged() {
        return new ActivityFlagged(12, VENUE, LIEVIN, "Adresse de la mairie");
    }

    private static FollowUpOpened opened() {
        return new FollowUpOpened(VENUE, LIEVIN, "Ouvert le samedi ?");
    }

    private static NoteAdded noted() {
        return new NoteAdded(null, List.of(), "Comité le 3 mars");
    }
}
