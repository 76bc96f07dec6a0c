package fr.maillage.query.todo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath.Area;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that waits.
 *
 * @param id id of the record to act on: the partnership, the reservation, the flag …; for possible duplicates, that of
 *     their group
 * @param since when it began to wait
 * @param subject the record it is about: the resource of a reservation, the flagged record; else the record to act on.
 *     Null if it is about no record.
 * @param commune where it lies; null if that is nowhere in particular
 * @param text the thing that waits, in one French sentence
 * @param waitsFor what it waits for, in French
 * @param awaited the structures it waits for; empty if it waits for the hub
 * @param others the records that may be the same as the subject, as far as the text names them; empty for other kinds
 * @param dates number of dates of one series that wait together; null if it is one thing
 * @param sentence the text in parts, for pages
 */
public record TodoItem(
        TodoKind kind,
        UUID id,
        Instant since,
        @Nullable Named subject,
        @Nullable Area commune,
        String text,
        String waitsFor,
        List<Named> awaited,
        List<Named> others,
        @Nullable Integer dates,
        @JsonIgnore Sentence sentence) {}
