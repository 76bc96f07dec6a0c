package fr.maillage.command.partnership;

import fr.maillage.command.Reason;

/** The reasons for which an action on a partnership is refused. */
enum PartnershipReason implements Reason {
    ANSWERED_ACCEPTED("partnership.answered#accepted"),
    ANSWERED_DECLINED("partnership.answered#declined"),
    DAY_MISSING("on.missing"),
    DECLINED("partnership.declined"),
    ENDED("partnership.ended"),
    ENDS_ON_BEFORE_START("endsOn.before-start"),
    FAR("far"),
    FIRST_DAY_MISSING("startsOn.missing"),
    FORMED("partnership.formed"),
    ID_TAKEN("partnership.id.taken"),
    LAST_DAY_MISSING("endsOn.missing"),
    NATURE_MISSING("nature.missing"),
    NEW_LAST_DAY_MISSING("until.missing"),
    NOT_FORMED("partnership.not-formed"),
    PARTNERS_MANY("partners.many"),
    PARTNERS_MISSING("partners.missing"),
    PARTNERS_ONESELF("partners.oneself"),
    STRUCTURE_NOT_INVITED("partnership.structure.not-invited"),
    STRUCTURE_NOT_PARTY("partnership.structure.not-party"),
    TITLE_MISSING("title.missing"),
    UNTIL_EARLIER("partnership.until.earlier"),
    UNTIL_ENDLESS("partnership.until.endless");

    private final String key;

    PartnershipReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
