package fr.maillage.command.venue;

import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.FromSource;
import fr.maillage.events.VenueEvent.VenueAliased;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last statement of one source about a venue. When the source speaks again, it is the common ancestor of the new
 * statement and of what members have corrected meanwhile.
 *
 * <p>Where a source states what a member had written already, no event repeats it. So of each field that an event of
 * the source left as it was, the source may have stated its former value, or the value that the venue had then.
 *
 * @param record of the source, with the day on which the source last changed or confirmed it
 * @param words the contents that it may have stated; any of them is no news when it is stated again
 */
public record SourceStatement(SourceRecord record, List<VenueContent> words) {

    LocalDate on() {
        return record.saidOn();
    }

    /** The last statement of a source's record, under any of the ids that it bears; empty where there is none. */
    static Optional<SourceStatement> last(Map<String, SourceStatement> statements, SourceRecord source) {
        return NationalId.voices(source.name(), source.id()).stream()
                .map(statements::get)
                .filter(Objects::nonNull)
                .reduce((one, other) -> new SourceStatement(
                        one.on().isBefore(other.on()) ? other.record : one.record,
                        Stream.concat(one.words.stream(), other.words.stream())
                                .distinct()
                                .toList()));
    }

    /**
     * The statements of all sources after an event, by the source's voice.
     *
     * @param then the venue's content before the event
     * @param now its content after it
     */
    static Map<String, SourceStatement> after(
            Map<String, SourceStatement> before, VenueEvent event, @Nullable VenueContent then, VenueContent now) {
        if (event instanceof VenueAliased aliased) {
            return aliased(before, aliased.id());
        }
        var source = sourceOf(event);
        if (source == null) {
            return before;
        }
        var words = last(before, source).map(SourceStatement::words).orElse(List.of()).stream()
                .map(word -> then == null ? now : word.following(then, now));
        var heard = new SourceStatement(
                source, Stream.concat(Stream.of(now), words).distinct().toList());
        var after = new HashMap<>(before);
        NationalId.voices(source.name(), source.id()).forEach(voice -> after.put(voice, heard));
        return Map.copyOf(after);
    }

    /**
     * The statements after a further id of the venue became known. The latest one of any national id counts as stated
     * under the new id too.
     */
    private static Map<String, SourceStatement> aliased(Map<String, SourceStatement> before, String id) {
        var after = new HashMap<>(before);
        before.entrySet().stream()
                .filter(voice -> !NationalId.tokens(voice.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(SourceStatement::on))
                .ifPresent(statements -> after.putIfAbsent(id, statements));
        return Map.copyOf(after);
    }

    /** The record of another system that an event came from; null where it came from the network. */
    static @Nullable SourceRecord sourceOf(VenueEvent event) {
        return event instanceof FromSource told ? told.source() : null;
    }
}
