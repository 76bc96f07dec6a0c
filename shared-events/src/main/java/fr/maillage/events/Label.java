package fr.maillage.events;

/** A recognition that applies to a venue. */
public record Label(Kind kind, @FreeText(ofKind = "OTHER") String name) {

    /** Who grants it: a national programme, an authority known to the national standard, or anybody else. */
    public enum Kind {
        PROGRAMME,
        QUALIFICATION,
        OTHER
    }
}
