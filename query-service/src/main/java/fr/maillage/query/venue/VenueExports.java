package fr.maillage.query.venue;

import fr.maillage.query.reading.CsvStyle;
import fr.maillage.standard.NationalStandard;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The file formats of venues. Venues are written one after the other, however many there are. */
final class VenueExports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Columns that JSON writes as numbers. */
    static final Set<String> NUMBERS = Set.of("latitude", "longitude");

    private VenueExports() {}

    /** A file format of venues. */
    interface Format {
        void write(Stream<VenueItem> venues, OutputStream out) throws IOException;
    }

    /**
     * The 32 columns of the national standard as CSV, one line per venue, for machines: as the standard writes them.
     */
    static Format csv(CsvStyle style) {
        return (venues, out) -> {
            try (var csv = style.write(out, NationalStandard.COLUMNS)) {
                venues.map(StandardRow::of)
                        .forEach(row -> csv.row(
                                NationalStandard.COLUMNS.stream().map(column -> cell(column, row.get(column)))));
            }
        };
    }

    private static @Nullable Object cell(String column, @Nullable String text) {
        return text != null && NUMBERS.contains(column) ? new BigDecimal(text) : text;
    }

    /** Writes the same columns as JSON objects. Unknown values are left out. */
    static void json(Stream<VenueItem> venues, OutputStream out) {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartArray();
            venues.map(StandardRow::of).forEach(row -> object(json, row));
            json.writeEndArray();
        }
    }

    /** Writes points for a map. A venue whose coordinates are not known is included without a geometry. */
    static void geojson(Stream<VenueItem> venues, OutputStream out) {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            venues.forEach(venue -> json.writePOJO(feature(venue)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** The whole file as it is read. Its features are written one by one. */
    record FeatureCollection(
            @Schema(allowableValues = "FeatureCollection") String type, List<Feature> features) {}

    record Feature(
            @Schema(allowableValues = "Feature") String type,
            String id,
            @Nullable Point geometry,
            Map<String, String> properties) {}

    record Point(@Schema(allowableValues = "Point") String type, List<Double> coordinates) {}

    private static Feature feature(VenueItem venue) {
        var properties = new LinkedHashMap<>(StandardRow.of(venue));
        properties.keySet().removeAll(NUMBERS);
        properties.put("statut", venue.status().name());
        var at = venue.coordinates();
        var point = at == null ? null : new Point("Point", List.of(at.longitude(), at.latitude()));
        return new Feature("Feature", venue.id().toString(), point, properties);
    }

    private static void object(JsonGenerator json, Map<String, String> row) {
        json.writeStartObject();
        row.forEach((column, cell) -> {
            if (NUMBERS.contains(column)) {
                json.writeNumberProperty(column, new BigDecimal(cell));
            } else {
                json.writeStringProperty(column, cell);
            }
        });
        json.writeEndObject();
    }
}
