package fr.maillage.query.activity;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath.Area;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the network as it is shown.
 *
 * @param type its log name, such as {@code venue.VenueClosed}
 * @param kind of record that it is about: {@code venue}, {@code structure}
 * @param sequence its place among the events of its subject, from 0
 * @param structure the acting structure; null for the hub itself
 * @param source {@code api}, {@code form} or {@code import:<name>}
 * @param reason free text of the author; null where none was given
 * @param text what happened, in one French sentence
 * @param sentence the same in parts
 */
public record ActivityItem(
        long position,
        Instant recordedAt,
        String type,
        String kind,
        Named subject,
        long sequence,
        @Nullable Named structure,
        String source,
        @Nullable String reason,
        List<Area> communes,
        String text,
        List<Sentence.Part> sentence) {}
