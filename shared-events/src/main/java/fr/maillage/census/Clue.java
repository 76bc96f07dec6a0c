package fr.maillage.census;

/** Something that two records have in common. */
public enum Clue {
    /** Their names are alike, whatever the order of the words and with the commune's own name left out. */
    NAME,
    /** The same street, and the same number or one that is not told; or 50 m from one another at most. */
    PLACE,
    /** The same SIRET or RNA. */
    PIVOT,
    /** A telephone number, an address for mail or a site. */
    CONTACT
}
