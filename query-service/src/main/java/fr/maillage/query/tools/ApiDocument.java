package fr.maillage.query.tools;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service can be asked, as its OpenAPI document says it, ready to be read by people. Texts are in the language of the
 * document; empty where it says nothing.
 *
 * @param common what nearly every operation answers too, told once
 * @param shapes the objects that answers are made of, by name
 */
public record ApiDocument(
        String title, String description, List<Group> groups, List<Answer> common, List<Shape> shapes) {

    /** Operations of one subject. @param id of its place on the page */
    public record Group(String id, String name, String description, List<Operation> operations) {}

    /**
     * One thing to ask.
     *
     * @param id of its place on the page
     * @param key whether it wants a key, in words
     * @param answers its own
     * @param shared the statuses of the common ones that it answers too: {@code 401, 403}
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
     * @param depth how deep it stands in its body, from 0
     * @param type in words, with its limits
     * @param shape place of the object that it is; null where it is none, or what it holds follows
     * @param example as it is written; empty where there is none
     */
    public record Field(
            int depth,
            String name,
            String type,
            @Nullable String shape,
            boolean required,
            String description,
            String example) {}

    /** What is sent, in one format. @param examples as they can be sent */
    public record Body(String mediaType, boolean required, List<Field> fields, List<String> examples) {}

    /** What comes back. */
    public record Answer(String status, String description, List<Content> contents) {}

    /** In one format. @param shape place of the object that it is; null where it is none of those told */
    public record Content(
            String mediaType, String type, @Nullable String shape) {}

    /** A named object. */
    public record Shape(String id, String name, String description, List<Field> fields) {}
}
