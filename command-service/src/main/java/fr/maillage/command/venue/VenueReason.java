package fr.maillage.command.venue;

import fr.maillage.command.Reason;

/** The reasons for which an action on a venue is refused. */
enum VenueReason implements Reason {
    ADDRESS_MISSING("address.missing"),
    CARRIER_OR_PIVOT_MISSING("structure.missing#pivot"),
    CLOSED("venue.closed"),
    COMMUNE_MISSING("commune.missing"),
    FROM_MISSING("from.missing"),
    ID_TAKEN("venue.id.taken"),
    LABEL_KIND("label.kind"),
    LABEL_KIND_MISSING("kind.missing"),
    LABEL_NAME_MISSING("name.missing#label"),
    LABEL_NOT_HUB("actor.not-hub"),
    LATITUDE_MISSING("latitude.missing"),
    LONGITUDE_MISSING("longitude.missing"),
    NAME_MISSING("name.missing"),
    ON_BEFORE_CLOSING("venue.on.before-closing"),
    PIVOT_OTHER("pivot.other"),
    PIVOT_UNREGISTERED("structure.missing#unregistered"),
    POSTCODE_MISSING("postcode.missing"),
    STRUCTURE_HELD("venue.structure.held"),
    STRUCTURE_MISSING("structure.missing"),
    UNTIL_BEFORE_FROM("venue.until.before-from");

    private final String key;

    VenueReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
