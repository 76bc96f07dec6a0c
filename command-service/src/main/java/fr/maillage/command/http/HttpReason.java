package fr.maillage.command.http;

import fr.maillage.command.Reason;

/** The reasons for which a request is refused, the titles of problems, and the words of dates. */
public enum HttpReason implements Reason {
    ACTOR_MALFORMED("actor.malformed"),
    ACTOR_OTHER("actor.other"),
    ACTOR_READER("actor.reader"),
    ACTOR_UNKNOWN("actor.unknown"),
    ADDRESS_UNKNOWN("address.unknown"),
    BODY_LARGE("body.large"),
    BODY_NO_TYPE("body.type#none"),
    BODY_TYPE("body.type"),
    CLOCK("clock"),
    CLOCK_HOUR("clock.hour"),
    DAY("day"),
    DAY_FIRST("day.first"),
    IDEMPOTENCY_MALFORMED("idempotency.malformed"),
    IDEMPOTENCY_REUSED("idempotency.reused"),
    IDEMPOTENCY_RUNNING("idempotency.running"),
    ID_TAKEN("id.taken"),
    IF_MATCH_MALFORMED("if-match.malformed"),
    IF_MATCH_SEVERAL("if-match.several"),
    INTERNAL("internal"),
    LOG_UNAVAILABLE("log.unavailable"),
    LOG_UNKNOWN("log.unknown"),
    METHOD_REFUSED("method.refused"),
    MOMENT("moment"),
    PERIOD("period"),
    PERIOD_OF_A_DAY("period.of-a-day"),
    PIVOT_TAKEN("structure.pivot.taken"),
    PIVOT_TAKEN_FIELD("structure.pivot.taken#field"),
    REASON_MALFORMED("reason.malformed"),
    REQUEST_MALFORMED("request.refused#malformed"),
    REQUEST_REFUSED("request.refused"),
    SEQUENCE_CHANGED("sequence.changed"),
    SEQUENCE_CONFLICT("sequence.conflict"),
    SUBJECT_UNKNOWN("subject.unknown"),
    TAKEN("taken"),
    TITLE_400("title.400"),
    TITLE_401("title.401"),
    TITLE_403("title.403"),
    TITLE_404("title.404"),
    TITLE_405("title.405"),
    TITLE_406("title.406"),
    TITLE_409("title.409"),
    TITLE_412("title.412"),
    TITLE_413("title.413"),
    TITLE_415("title.415"),
    TITLE_422("title.422"),
    TITLE_429("title.429"),
    TITLE_503("title.503"),
    TITLE_INTERNAL("title.internal"),
    TITLE_REFUSED("title.refused"),
    UNKNOWN("unknown");

    private final String key;

    HttpReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
