package fr.maillage.events;

/** A label or national programme that applies to a venue. */
public record Label(Kind kind, @FreeText(ofKind = "OTHER") String name) {

    /**
     * The body that grants a label: a national programme, an authority known to the national standard, or another one.
     */
    public enum Kind {
        PROGRAMME,
        QUALIFICATION,
        OTHER
    }
}
