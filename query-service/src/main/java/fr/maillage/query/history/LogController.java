package fr.maillage.query.history;

import fr.maillage.query.Problem;
import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.LogLine;
import fr.maillage.query.activity.LogQueries;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log itself over HTTP, whole or in part, however long it is. */
@RestController
@Tag(name = "Historique", description = "Ce qui s'est passé, fait par fait.")
class LogController {

    private static final int CHUNK = 1_000;

    private final ReadSessions readings;
    private final LogQueries log;

    LogController(ReadSessions readings, LogQueries log) {
        this.readings = readings;
        this.log = log;
    }

    @GetMapping(
            path = "/api/log",
            produces = {"application/x-ndjson", "text/csv"})
    @Operation(
            operationId = "readLog",
            summary = "Le journal lui-même, du plus ancien fait au plus récent, sans limite de longueur.",
            description =
                    "Un objet JSON par ligne, ou du CSV avec « Accept: text/csv », « format=csv » ou « tableur=fr ». Le fichier s'arrête à la position"
                            + " annoncée par Maillage-Position ; « from » à la position suivante donne la suite.")
    void log(
            ActivityFilter filter,
            CsvStyle style,
            ReadPoint point,
            @RequestParam(value = "format", required = false)
                    @Parameter(
                            description = "Le fichier que l'on veut, où « Accept » ne peut pas être dit.",
                            schema = @Schema(allowableValues = {"csv", "ndjson"}))
                    @Nullable String asked,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Parameter(hidden = true) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        var format = format(asked, accept, style);
        var pinned = readings.at(point, reading -> reading.cursor(0));
        Function<Long, List<LogLine>> after = position ->
                readings.again(point.reader(), pinned, reading -> log.after(reading, filter, position, CHUNK));
        response.setContentType(format.type.toString());
        if (asked != null) {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"historique." + format.name().toLowerCase(Locale.ROOT) + "\"");
        }
        format.write(Chunks.all(0L, after, LogLine::position), style, response.getOutputStream());
    }

    private static LogFormat format(@Nullable String asked, @Nullable String accept, CsvStyle style) {
        if (asked != null) {
            var format = named(asked);
            if (style.forSpreadsheet() && format != LogFormat.CSV) {
                throw Problem.malformed(List.of(new Problem.Field(
                        CsvStyle.PARAMETER, "parameter.malformed", "« tableur » demande du CSV : « format=csv ».")));
            }
            return format;
        }
        return style.forSpreadsheet() ? LogFormat.CSV : format(accept);
    }

    /** The format that the address names: a link cannot say in a header what it accepts. */
    private static LogFormat named(String asked) {
        return Arrays.stream(LogFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(asked.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.malformed(List.of(new Problem.Field(
                        "format", "parameter.malformed", "« format » attend « csv » ou « ndjson »."))));
    }

    private static LogFormat format(@Nullable String accept) {
        var accepted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(accepted);
        for (var type : accepted) {
            for (var format : LogFormat.values()) {
                if (type.isCompatibleWith(format.type)) {
                    return format;
                }
            }
        }
        return LogFormat.NDJSON;
    }
}
