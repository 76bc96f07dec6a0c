package fr.maillage.query.tools;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document of a service in a form for people to read. Texts are in the language of the document; empty
 * where it says nothing.
 *
 * @param common answers that many operations share, described once
 * @param shapes the objects that answers are made of, by name
 */
public record ApiDocument(
        String title, String description, List<Group> groups, List<Answer> common, List<Shape> shapes) {

    /**
     * The operations of one subject.
     *
     * @param id anchor on the page
     */
    public record Group(String id, String name, String description, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param id anchor on the page
     * @param key whether it needs a key, in words
     * @param answers answers that are not among the common ones
     * @param shared statuses of the common answers that it gives too, such as {@code 401, 403}
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            String key,
            List<Field> parameters,
            List<Body> bodies,
            List<Answer> answers,
            String shared) {}

    /**
     * A parameter, or a field of a body.
     *
     * @param depth depth in its body, from 0
     * @param type type in words, with its limits
     * @param shape anchor of the object that it is; null if it is no object, or if the object's fields follow
     * @param example as it is written; empty if there is none
     */
    public record Field(
            int depth,
            String name,
            String type,
            @Nullable String shape,
            boolean required,
            String description,
            String example) {}

    /**
     * A request body in one format.
     *
     * @param examples as they can be sent
     */
    public record Body(String mediaType, boolean required, List<Field> fields, List<String> examples) {}

    /** A response. */
    public record Answer(String status, String description, List<Content> contents) {}

    /**
     * The content of a response in one format.
     *
     * @param shape anchor of the object that it is; null if that is none of the described ones
     */
    public record Content(
            String mediaType, String type, @Nullable String shape) {}

    /** A named object. */
    public record Shape(String id, String name, String description, List<Field> fields) {}
}
