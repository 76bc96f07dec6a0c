package fr.maillage.wire;

/**
 * The name of a type of event in the log, with the revision of its shape.
 *
 * @param name such as {@code venue.VenueDeclared}: the subject's kind and the event, never a Java class name
 * @param revision 1 for the first shape
 */
public record EventType(String name, int revision) {

    private static final String SCHEMAS = "urn:maillage:schema:";
    private static final String JSON = ".json";

    /** The kind of the event's subject, such as {@code venue}. */
    public String subjectType() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The file that holds its JSON Schema in {@code docs/schemas}, such as {@code venue.VenueDeclared.1.json}. */
    public String fileName() {
        return name + "." + revision + JSON;
    }

    /** The identity of its JSON Schema, as CloudEvents' {@code dataschema} carries it: ends in {@link #fileName()}. */
    public String schema() {
        return SCHEMAS + fileName();
    }

    /**
     * The type of an event by its {@link #schema()}, at any address of the schemas.
     *
     * @throws IllegalArgumentException where it does not end in a name and a revision
     */
    public static EventType ofSchema(String schema) {
        var file = schema.substring(Math.max(schema.lastIndexOf(':'), schema.lastIndexOf('/')) + 1);
        var end = file.length() - JSON.length();
        var dot = file.lastIndexOf('.', end - 1);
        if (!file.endsWith(JSON) || dot <= file.indexOf('.')) {
            throw new IllegalArgumentException("Not the schema of an event: " + schema);
        }
        return new EventType(file.substring(0, dot), Integer.parseInt(file.substring(dot + 1, end)));
    }
}
