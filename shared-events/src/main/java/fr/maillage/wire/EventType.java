package fr.maillage.wire;

/**
 * The name of a kind of fact in the log, with the revision of its shape.
 *
 * @param name such as {@code venue.VenueDeclared}: the subject's kind and the fact, never a Java class name
 * @param revision 1 for the first shape
 */
public record EventType(String name, int revision) {

    /** The kind of subject that it speaks of, such as {@code venue}. */
    public String subjectType() {
        return name.substring(0, name.indexOf('.'));
    }
}
