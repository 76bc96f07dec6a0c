package fr.maillage.command.resource;

import fr.maillage.command.Reason;

/** The reasons for which an action on a resource is refused. */
enum ResourceReason implements Reason {
    ANSWERED_ACCEPTED("resource.reservation.answered#accepted"),
    ANSWERED_CANCELLED("resource.reservation.answered#cancelled"),
    ANSWERED_DECLINED("resource.reservation.answered#declined"),
    ANSWERED_HANDED_OVER("resource.reservation.answered#handed-over"),
    ANSWERED_REQUESTED("resource.reservation.answered#requested"),
    ANSWERED_RETURNED("resource.reservation.answered#returned"),
    AT_AFTER_PERIOD("resource.at.after-period"),
    AT_BEFORE_HANDOVER("resource.at.before-handover"),
    AT_FUTURE("at.future"),
    DOCUMENT_NOT_LENT("resource.document.not-lent"),
    DOCUMENT_QUANTITY("quantity.document"),
    DOCUMENT_UNKNOWN("document.unknown"),
    FROM_FAR("from.far"),
    FROM_MISSING("from.missing"),
    FROM_PAST("from.past"),
    ID_TAKEN("resource.id.taken"),
    KIND_MISSING("kind.missing"),
    LATE_FIRST("resource.reserved#late"),
    LICENCE_MISSING("licence.missing"),
    LINK_MISSING("link.missing"),
    NEXT_FREE("resource.reserved#next"),
    NOT_BACK("resource.not-back"),
    NOT_BORROWER("resource.not-borrower"),
    NOT_DOCUMENT("not-document"),
    NOT_OWNER("resource.not-owner"),
    QUANTITY_DOCUMENT("resource.quantity.document"),
    QUANTITY_MISSING("quantity.missing"),
    QUANTITY_PROMISED("resource.quantity.promised"),
    QUANTITY_RANGE("quantity.range"),
    QUANTITY_SHORT("resource.quantity.short"),
    QUANTITY_SHORT_NOW("resource.quantity.short#now"),
    RESERVATION_ID_TAKEN("resource.reservation.id.taken"),
    RESERVATION_OVER("resource.reservation.over"),
    RESERVATION_UNKNOWN("resource.reservation.unknown"),
    RESERVED("resource.reserved"),
    RESERVED_PARTLY("resource.reserved#partly"),
    REUSE_NOT_DOCUMENT("resource.reuse.not-document"),
    REUSE_OWN("resource.reuse.own"),
    TITLE_MISSING("title.missing"),
    TO_BEFORE_FROM("to.before-from"),
    TO_FAR("to.far"),
    TO_MISSING("to.missing"),
    TO_PAST("to.past"),
    WITHDRAWN("resource.withdrawn");

    private final String key;

    ResourceReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
