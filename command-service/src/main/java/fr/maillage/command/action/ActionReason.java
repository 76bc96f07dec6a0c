package fr.maillage.command.action;

import fr.maillage.command.Reason;

/** The reasons for which the body of an action is refused. */
public enum ActionReason implements Reason {
    ACTOR_OTHER("actor.other"),
    BODY_ENCODING("body.encoding"),
    BODY_MALFORMED("body.malformed"),
    BODY_NO_OBJECT("body.malformed#object"),
    BODY_PLACE("body.malformed#place"),
    BODY_TWICE("body.malformed#twice"),
    BODY_UTF_16("body.encoding#utf-16"),
    CHOICE_UNKNOWN("choice.unknown"),
    DATE_MALFORMED("date.malformed"),
    FIELDS("fields"),
    FIELD_MEANT("field.unknown#meant"),
    FIELD_NONE("field.unknown#none"),
    FIELD_UNKNOWN("field.unknown"),
    FUTURE("future"),
    ID_MALFORMED("id.malformed"),
    LIST_EXPECTED("field.type#list"),
    LIST_SENT("field.type#list-sent"),
    MOMENT_MALFORMED("moment.malformed"),
    NUMBER_DECIMALS("field.type#decimals"),
    NUMBER_EXPECTED("field.type#number"),
    NUMBER_LARGE("field.type#large"),
    NUMBER_SENT("field.type#number-sent"),
    NUMBER_SMALL("field.type#small"),
    OBJECT_EXPECTED("field.type#object"),
    OBJECT_SENT("field.type#object-sent"),
    REASON_MISSING("reason.missing"),
    STRUCTURE_MISSING("structure.missing"),
    STRUCTURE_NOT_MEMBER("structure.not-member"),
    STRUCTURE_UNKNOWN("structure.unknown"),
    STRUCTURE_UNREGISTERED("structure.unknown#registered"),
    SUBJECT_UNKNOWN("subject.unknown"),
    TEXT_EXPECTED("field.type#text"),
    TEXT_SENT("field.type#text-sent"),
    TRUTH_EXPECTED("field.type#truth"),
    VENUE_UNKNOWN("venue.unknown"),
    WHOLE_EXPECTED("field.type#whole"),
    WORKSHOP_OTHER("workshop.other"),
    WORKSHOP_UNKNOWN("workshop.unknown"),
    WRONG_TYPE("field.type");

    private final String key;

    ActionReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
