package fr.maillage.query.reading;

import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * What a file shows.
 *
 * @param tag differs whenever the file would, on the same day
 */
public record ExportVersion(Cursor cursor, Instant recordedAt, String tag) {

    /** Raised when the files are written differently from the same facts. */
    private static final String EDITION = "2";

    public static ExportVersion of(ReadSession reading, String tag) {
        return new ExportVersion(
                reading.cursor(0),
                reading.recordedAt(),
                reading.snapshot().log() + "-" + tag + "-" + reading.reader().mark() + "-"
                        + reading.snapshot().masks());
    }

    /** Days count: a suspension may have begun or ended, with no fact recorded. Whoever asks again is told by the tag. */
    public boolean isUnchanged(WebRequest request) {
        var day = Paris.dayOf(cursor.moment());
        if (request instanceof ServletWebRequest asked && asked.getResponse() != null) {
            asked.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        return request.checkNotModified("W/\"%s-%s-%s\"".formatted(tag, day, EDITION), recordedAt.toEpochMilli());
    }
}
