package fr.maillage.command.workshop;

import fr.maillage.command.Reason;

/** The reasons for which an action on a workshop is refused. */
enum WorkshopReason implements Reason {
    ATTENDANCE_MISSING("attendance.missing"),
    AUDIENCE_TWICE("audience.twice"),
    CANCELLED("workshop.cancelled"),
    CLOSED_ON_MISSING("closedOn.missing"),
    DATES_BOTH("dates.both"),
    DATES_RANGE("dates.range"),
    DATES_TWICE("dates.twice"),
    DECLINED("workshop.answered#declined"),
    ENDS_AT_BEFORE_START("endsAt.before-start"),
    ENDS_AT_LONG("endsAt.long"),
    ENDS_AT_MISSING("endsAt.missing"),
    HELD("workshop.held"),
    ID_TAKEN("workshop.id.taken"),
    INVITED_MANY("invited.many"),
    INVITED_MISSING("invited.missing"),
    INVITED_ONESELF("invited.oneself"),
    JOINED("workshop.answered#joined"),
    LAPSED("workshop.lapsed"),
    NOT_CONFIRMED("workshop.not-confirmed"),
    NOT_INVITED("workshop.not-invited"),
    NOT_JOINED("workshop.not-joined"),
    NOT_LEAD("workshop.not-lead"),
    NOT_STARTED("workshop.not-started"),
    PEOPLE_MISSING("people.missing"),
    PEOPLE_RANGE("people.range"),
    PLACE_BOTH("place.both"),
    PLACE_MISSING("place.missing"),
    SEATS_RANGE("seats.range"),
    SERIES_BEGUN("workshop.series.begun"),
    SERIES_NONE("series.none"),
    STARTED("workshop.started"),
    STARTS_AT_FAR("startsAt.far"),
    STARTS_AT_MISSING("startsAt.missing"),
    STARTS_AT_PAST("startsAt.past"),
    THEME_MISSING("theme.missing"),
    TITLE_MISSING("title.missing"),
    VENUE_CLOSED("venue.closed"),
    VENUE_MISSING("venue.missing");

    private final String key;

    WorkshopReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
