package fr.maillage.command.structure;

import fr.maillage.command.Reason;

/** The reasons for which an action on a structure is refused. */
enum StructureReason implements Reason {
    COMMUNE_MISSING("commune.missing"),
    ID_TAKEN("structure.id.taken"),
    MEMBERSHIP_HELD("structure.membership.held"),
    MEMBERSHIP_HELD_SINCE("structure.membership.held#since"),
    MEMBERSHIP_NONE("structure.membership.none"),
    MEMBERSHIP_NOT_REQUESTED("structure.membership.not-requested"),
    NAME_MISSING("name.missing"),
    ON_BEFORE_MEMBERSHIP("structure.on.before-membership"),
    ON_BEFORE_NUMBER("structure.on.before-number"),
    PIVOT_MISSING("pivot.missing"),
    PIVOT_OTHER_RNA("structure.pivot.other-entity"),
    PIVOT_OTHER_SIREN("structure.pivot.other-entity#siren"),
    PIVOT_SIRET_HELD("structure.pivot.siret-held");

    private final String key;

    StructureReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
