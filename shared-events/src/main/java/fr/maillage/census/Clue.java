package fr.maillage.census;

/** A trait that two records have in common. */
public enum Clue {
    /** Their names are alike, in any order of the words and without the commune's own name. */
    NAME,
    /** The same street, with the same number or with one that is not given; or points at most 50 m apart. */
    PLACE,
    /** The same SIRET or RNA. */
    PIVOT,
    /** The same telephone number, e-mail address or site. */
    CONTACT
}
