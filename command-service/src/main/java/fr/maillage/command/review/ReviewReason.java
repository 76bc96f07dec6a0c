package fr.maillage.command.review;

import fr.maillage.command.Reason;

/** The reasons for which a remark of the hub is refused. */
enum ReviewReason implements Reason {
    FIELD_MISSING("field.missing"),
    FIELD_UNKNOWN("field.unknown"),
    FLAG_SETTLED("flag.settled"),
    FLAG_UNKNOWN("flag.unknown"),
    FOLLOW_UP_CLOSED("follow-up.closed"),
    FOLLOW_UP_UNKNOWN("follow-up.unknown"),
    GROUND_MISSING("ground.missing"),
    OUTCOME_MISSING("outcome.missing"),
    POSITION_MISSING("position.missing"),
    POSITION_UNKNOWN("position.unknown"),
    QUESTION_MISSING("question.missing"),
    REVIEW_ID_TAKEN("review.id.taken"),
    SUBJECT_MISSING("subject.missing"),
    TEXT_MISSING("text.missing");

    private final String key;

    ReviewReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
