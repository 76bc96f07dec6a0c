package fr.maillage.query.todo;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Whereabouts.Area;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits.
 *
 * @param id of what one acts on: the partnership, the reservation, the flag …; of possible duplicates, that of their group
 * @param since when it began to wait
 * @param subject what it is about: the resource of a reservation, what was flagged; else what one acts on itself
 * @param commune where; null where it is nowhere in particular
 * @param text what waits, in one French sentence
 * @param waitsFor what for, in French
 * @param awaited whom for; empty where it is the hub
 * @param others what may be the same as its subject, as far as the text names it; empty where that is not the question
 * @param dates how many dates of one series wait together; null where it is one thing
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
        @Nullable Integer dates) {}
