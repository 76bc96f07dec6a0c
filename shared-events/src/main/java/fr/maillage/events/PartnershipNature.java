package fr.maillage.events;

/** What a partnership is for. The first five are those of the national activity tool. */
public enum PartnershipNature {
    PARCOURS_USAGER,
    SUBVENTION,
    COORDINATION_DEPARTEMENTALE,
    RDV_ELU,
    AUTRE,
    MATERIEL,
    FORMATION
}
