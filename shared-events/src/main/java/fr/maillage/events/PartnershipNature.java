package fr.maillage.events;

/** The nature of a partnership. The first five are those of the national activity tool. */
public enum PartnershipNature {
    PARCOURS_USAGER,
    SUBVENTION,
    COORDINATION_DEPARTEMENTALE,
    RDV_ELU,
    AUTRE,
    MATERIEL,
    FORMATION
}
