package fr.maillage.command.need;

import fr.maillage.command.Reason;

/** The reasons for which an action on a need is refused. */
enum NeedReason implements Reason {
    ANSWERS_LIMIT("need.answers.limit"),
    BY_MANY("by.many"),
    BY_OWN("need.by.own"),
    CENTS_RANGE("cents.range"),
    DOCUMENT_UNKNOWN("document.unknown"),
    HOW_MISSING("how.missing"),
    ID_TAKEN("need.id.taken"),
    JOINS_LIMIT("need.joins.limit"),
    KIND_MISSING("kind.missing"),
    LAPSED("need.lapsed"),
    MEANS_ID_MISSING("means.id.missing"),
    MEANS_KIND_MISSING("means.kind.missing"),
    MEANS_OTHER("means.other"),
    MET("need.met"),
    MINIMUM("need.minimum"),
    MINIMUM_JOINED("need.minimum.joined"),
    MINIMUM_RANGE("minimum.range"),
    NOT_GROUPED("need.not-grouped"),
    NOT_OWNER("need.not-owner"),
    NOT_PURCHASE("not-purchase"),
    OVER_MET("need.over#met"),
    OVER_WITHDRAWN("need.over#withdrawn"),
    OWN("need.own"),
    PRICE_NOT_GROUPED("not-grouped"),
    QUANTITY_MISSING("quantity.missing"),
    QUANTITY_MORE("need.quantity.more"),
    QUANTITY_OTHER("need.quantity.other"),
    QUANTITY_RANGE("quantity.range"),
    QUANTITY_RANGE_MET("quantity.range#met"),
    RESOURCE_UNKNOWN("resource.unknown"),
    RESOURCE_WITHDRAWN("resource.withdrawn"),
    SUPPLIER_MISSING("supplier.missing"),
    TITLE_MISSING("title.missing"),
    UNIT_PRICE_MISSING("unitPriceCents.missing"),
    UNTIL_BEFORE_FROM("until.before-from"),
    UNTIL_FAR("until.far"),
    UNTIL_MISSING("until.missing"),
    UNTIL_PAST("until.past"),
    VENUE_CLOSED("venue.closed"),
    WITHIN_RANGE("within.range"),
    WORKSHOP_OVER("workshop.over");

    private final String key;

    NeedReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
