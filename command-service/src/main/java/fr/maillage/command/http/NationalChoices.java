package fr.maillage.command.http;

import fr.maillage.command.values.Choices;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/** Writes the closed lists of the national standard into the description of the fields that take them. */
final class NationalChoices {

    private static final Map<String, Choices> BY_FIELD = Map.of(
            "typologies", Choices.TYPOLOGIES,
            "itinerancy", Choices.ITINERANCY,
            "services", Choices.SERVICES,
            "audiences", Choices.AUDIENCES,
            "specialCare", Choices.SPECIAL_CARE,
            "fees", Choices.FEES,
            "accessModes", Choices.ACCESS_MODES,
            "accompanimentModes", Choices.ACCOMPANIMENT_MODES);

    private NationalChoices() {}

    /** The schema, its lists closed where the standard closes them. */
    static Schema<?> in(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                var choices = BY_FIELD.get(name);
                if (choices != null && property.getItems() != null) {
                    close(property.getItems(), choices.values());
                }
            });
        }
        return schema;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the model of OpenAPI is raw itself
    private static void close(Schema items, List<String> values) {
        items.setEnum(values);
    }
}
