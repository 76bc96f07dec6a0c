package fr.maillage.events;

/** The kind of legal entity that carries venues and actions. */
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
