package fr.maillage.command.http;

import fr.maillage.command.values.Choices;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/** The closed lists that the network shares with the country, in the description of the fields that take them. */
final class NationalChoices {

    private static final Map<String, Choices> BY_FIELD = Map.ofEntries(
            Map.entry("typologies", Choices.TYPOLOGIES),
            Map.entry("itinerancy", Choices.ITINERANCY),
            Map.entry("services", Choices.SERVICES),
            Map.entry("audiences", Choices.AUDIENCES),
            Map.entry("audience", Choices.AUDIENCES),
            Map.entry("specialCare", Choices.SPECIAL_CARE),
            Map.entry("fees", Choices.FEES),
            Map.entry("fee", Choices.FEES),
            Map.entry("accessModes", Choices.ACCESS_MODES),
            Map.entry("accompanimentModes", Choices.ACCOMPANIMENT_MODES),
            Map.entry("theme", Choices.THEMES));

    private NationalChoices() {}

    /** The same schema, with its lists closed where the standard closes them. */
    static Schema<?> in(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                var choices = BY_FIELD.get(name);
                if (choices != null) {
                    close(property.getItems() == null ? property : property.getItems(), choices.values());
                }
            });
        }
        return schema;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the model of OpenAPI is raw itself
    private static void close(Schema field, List<String> values) {
        field.setEnum(values);
    }
}
