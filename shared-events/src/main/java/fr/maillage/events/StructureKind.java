package fr.maillage.events;

/** What sort of legal entity carries venues and actions. */
public enum StructureKind {
    ASSOCIATION,
    COMMUNE,
    INTERCOMMUNALITY,
    DEPARTEMENT,
    LIBRARY,
    CCAS,
    THIRD_PLACE,
    FRANCE_SERVICES,
    SOCIAL_CENTRE,
    ENTERPRISE,
    PUBLIC_BODY,
    OTHER
}
