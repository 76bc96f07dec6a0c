package fr.maillage.command.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The examples of the API's description, which can be sent as they stand. Their days are counted from the day on which
 * they are read, as {@link fr.maillage.command.action.Example} says: a day that was written down would soon be over.
 */
final class Examples {

    private static final Pattern DAY = Pattern.compile("\\{(-?\\d+)}(?:T(\\d\\d:\\d\\d))?");

    private final ZonedDateTime now;

    /** @param now in Europe/Paris */
    Examples(ZonedDateTime now) {
        this.now = now;
    }

    /** The same schema, with the actual days and moments of its examples. */
    Schema<?> dated(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(field -> {
                var day = DAY.matcher(String.valueOf(field.getExample()));
                if (day.matches()) {
                    field.setExample(dated(day));
                }
            });
        }
        return schema;
    }

    private String dated(Matcher day) {
        var date = now.toLocalDate().plusDays(Long.parseLong(day.group(1)));
        return day.group(2) == null
                ? date.toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        date.atTime(LocalTime.parse(day.group(2))).atZone(now.getZone()));
    }

    /** The example of a whole body: each of its fields that has an example. */
    Map<String, Object> of(Schema<?> body, Components components) {
        var example = new LinkedHashMap<String, Object>();
        body.getProperties().forEach((name, field) -> {
            var reference = field.get$ref();
            if (field.getExample() != null) {
                example.put(name, field.getExample());
            } else if (reference != null) {
                var of = reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
                var inner = Objects.requireNonNull(components.getSchemas().get(of), of);
                example.put(name, of(inner, components));
            }
        });
        return example;
    }
}
