package fr.maillage.command.action;

import fr.maillage.command.log.Tags;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tags that any action may carry beside its own fields: the axis and level that it serves. */
@Schema(name = "Etiquettes")
public record TagsBody(
        @Schema(description = "Axe du programme national que l'action sert : outiller, structurer ou accélérer.")
        @Nullable Axis axis,

        @Schema(description = "Ce que l'action permet de faire du numérique : utiliser, produire ou décider.") @Nullable Level level) {

    private static final RecordBinder<TagsBody> SHAPE = new RecordBinder<>(TagsBody.class);
    private static final List<String> FIELDS = List.of("axis", "level");

    /** Takes the tags out of a body, and leaves the action's own fields in it. */
    static Tags take(JsonNode body, ValidationErrors errors) {
        var said = JsonNodeFactory.instance.objectNode();
        if (body instanceof ObjectNode fields) {
            for (var field : FIELDS) {
                var tag = fields.remove(field);
                if (tag != null) {
                    said.set(field, tag);
                }
            }
        }
        var tags = SHAPE.read(said, "", errors);
        return tags.axis() == null && tags.level() == null ? Tags.NONE : new Tags(tags.axis(), tags.level());
    }
}
