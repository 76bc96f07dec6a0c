package fr.maillage.query.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.maillage.query.activity.ActivityView;
import fr.maillage.query.activity.LogLine;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.wire.EventJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The file formats of the log. */
enum LogFormat {
    /** One JSON object per line: the event with all its fields. Null means that the value was said to be unknown. */
    NDJSON(new MediaType("application", "x-ndjson")) {
        @Override
        void write(Stream<LogLine> lines, CsvStyle style, OutputStream out) throws IOException {
            for (var line : (Iterable<LogLine>) lines::iterator) {
                out.write(LINES.writeValueAsBytes(line.action()));
                out.write('\n');
            }
        }
    },

    /** One line per event, with the event itself as JSON in the last column. */
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)) {
        @Override
        void write(Stream<LogLine> lines, CsvStyle style, OutputStream out) throws IOException {
            try (var csv = style.write(out, COLUMNS)) {
                lines.forEach(line -> csv.row(cells(line.action())));
            }
        }
    };

    private static final List<String> COLUMNS = List.of(
            "position",
            "recorded_at",
            "type",
            "revision",
            "subject",
            "sequence",
            "event_id",
            "author",
            "structure",
            "source",
            "reason",
            "correlation_id",
            "causation_id",
            "communes",
            "axis",
            "level",
            "data");

    /** The one pattern of all moments of the log: many readers take the first one's shape for that of all. */
    private static final String MOMENT = "uuuu-MM-dd'T'HH:mm:ss.SSSSSSX";

    private static final DateTimeFormatter MOMENTS =
            DateTimeFormatter.ofPattern(MOMENT).withZone(ZoneOffset.UTC);
    private static final EventJson JSON = new EventJson();
    private static final ObjectWriter LINES = JsonMapper.builder()
            .addMixIn(ActivityView.class, Line.class)
            .build()
            .writerFor(ActivityView.class);

    final MediaType type;

    /** The difference between a line of the log and the same event as it is shown elsewhere. */
    private interface Line {
        @JsonFormat(pattern = MOMENT, timezone = "UTC")
        Instant recordedAt();
    }

    LogFormat(MediaType type) {
        this.type = type;
    }

    /** @param style of the table; used for CSV only */
    abstract void write(Stream<LogLine> lines, CsvStyle style, OutputStream out) throws IOException;

    private static Stream<@Nullable Object> cells(ActivityView action) {
        var metadata = action.metadata();
        return Stream.of(
                action.position(),
                MOMENTS.format(action.recordedAt()),
                action.type().name(),
                action.revision(),
                action.subject(),
                action.sequence(),
                action.eventId(),
                metadata.author(),
                metadata.structure(),
                metadata.source(),
                metadata.reason(),
                metadata.correlationId(),
                metadata.causationId(),
                String.join("|", metadata.communes()),
                metadata.axis(),
                metadata.level(),
                new String(JSON.write(action.data()), StandardCharsets.UTF_8));
    }
}
