package fr.maillage.query.reading;

import fr.maillage.time.Paris;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * The version of an exported file.
 *
 * @param tag differs whenever the file would, on the same day
 */
public record ExportVersion(Cursor cursor, Instant recordedAt, String tag) {

    /** Raised when the files are written differently from the same events. */
    private static final String EDITION = "2";

    /** The version of a file as it is read in this session. */
    public static ExportVersion of(ReadSession reading, String tag) {
        return new ExportVersion(
                reading.cursor(0),
                reading.recordedAt(),
                reading.snapshot().log() + "-" + tag + "-" + reading.reader().mark() + "-"
                        + reading.snapshot().masks());
    }

    /**
     * Whether the requester has this version already. The day counts, because a suspension may have begun or ended
     * without an event. The answer carries the tag, for those who ask again.
     */
    public boolean isUnchanged(WebRequest request) {
        var day = Paris.dayOf(cursor.moment());
        if (request instanceof ServletWebRequest asked && asked.getResponse() != null) {
            asked.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        return request.checkNotModified("W/\"%s-%s-%s\"".formatted(tag, day, EDITION), recordedAt.toEpochMilli());
    }
}
