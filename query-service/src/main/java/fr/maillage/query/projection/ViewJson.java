package fr.maillage.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of views: JSON in UTF-8, dates in ISO form, null values left out. */
public final class ViewJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Map<Class<?>, ObjectWriter> WRITERS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private ViewJson() {}

    public static byte[] write(Object view) {
        return WRITERS.computeIfAbsent(view.getClass(), MAPPER::writerFor).writeValueAsBytes(view);
    }

    public static <V> V read(byte[] json, Class<V> type) {
        return READERS.computeIfAbsent(type, MAPPER::readerFor).readValue(json);
    }

    /** A mapper that reads the column {@code view} of a row. */
    public static <V> RowMapper<V> rows(Class<V> type) {
        return (row, number) -> read(row.getBytes("view"), type);
    }
}
