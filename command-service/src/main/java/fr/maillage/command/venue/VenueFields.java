package fr.maillage.command.venue;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.events.Contact;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.VenueProfile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a venue, field by field.
 *
 * @param values a list or a single value by its field; a field without a value is missing, an empty list is not
 */
record VenueFields(Map<VenueField, Object> values) {

    VenueFields {
        values = Collections.unmodifiableMap(values);
    }

    static VenueFields of(VenueContent content) {
        var values = new EnumMap<VenueField, Object>(VenueField.class);
        for (var field : VenueField.values()) {
            put(values, field, field.in(content));
        }
        return new VenueFields(values);
    }

    @Nullable Object get(VenueField field) {
        return values.get(field);
    }

    VenueContent content() {
        var labels = elements(VenueField.LABELS, Label.class);
        return new VenueContent(
                new VenueProfile(
                        needed(VenueField.NAME),
                        list(VenueField.TYPOLOGIES),
                        new Contact(text(VenueField.PHONE), list(VenueField.EMAILS), list(VenueField.SITES)),
                        text(VenueField.SUMMARY),
                        KeptWords.joined(
                                text(VenueField.PRESENTATION), VenueField.elements(values.get(VenueField.KEPT_WORDS))),
                        list(VenueField.ITINERANCY),
                        text(VenueField.PARENT),
                        text(VenueField.ACCESSIBILITY),
                        text(VenueField.BOOKING),
                        text(VenueField.ORIGIN)),
                new Place(
                        needed(VenueField.ADDRESS),
                        text(VenueField.ADDRESS_COMPLEMENT),
                        needed(VenueField.POSTCODE),
                        needed(VenueField.COMMUNE),
                        (Coordinates) values.get(VenueField.COORDINATES)),
                (Hours) values.get(VenueField.HOURS),
                new Offer(
                        list(VenueField.SERVICES),
                        list(VenueField.AUDIENCES),
                        list(VenueField.SPECIAL_CARE),
                        list(VenueField.FEES),
                        list(VenueField.ACCESS_MODES),
                        list(VenueField.ACCOMPANIMENT_MODES)),
                labels,
                elements(VenueField.GRANTED_LABELS, Label.class).stream()
                        .filter(labels::contains)
                        .collect(toUnmodifiableSet()));
    }

    /** These fields after the change from some to others: see {@link VenueContent#following}. */
    VenueFields following(VenueFields from, VenueFields to) {
        var after = new EnumMap<>(values);
        for (var field : VenueField.values()) {
            var value = to.get(field);
            if (!Objects.equals(from.get(field), value)) {
                put(after, field, value instanceof List<?> list ? following(field, from, list) : value);
            }
        }
        return new VenueFields(after);
    }

    private List<?> following(VenueField field, VenueFields from, List<?> to) {
        var gone = VenueField.elements(from.get(field));
        var here = VenueField.elements(get(field));
        return Stream.concat(
                        here.stream().filter(value -> to.contains(value) || !gone.contains(value)),
                        to.stream().filter(value -> !gone.contains(value)))
                .distinct()
                .toList();
    }

    private static void put(Map<VenueField, Object> values, VenueField field, @Nullable Object value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    private @Nullable String text(VenueField field) {
        return (String) values.get(field);
    }

    private String needed(VenueField field) {
        return Objects.requireNonNull(text(field), field.name());
    }

    private List<String> list(VenueField field) {
        return elements(field, String.class);
    }

    private <T> List<T> elements(VenueField field, Class<T> type) {
        return VenueField.elements(values.get(field)).stream().map(type::cast).toList();
    }
}
