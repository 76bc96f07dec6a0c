package fr.maillage.command.venue;

import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueAliased;
import fr.maillage.events.VenueEvent.VenueClaimed;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
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
 * What one source last said of a venue: the common ancestor, when it speaks again, of its new word and of what members
 * have corrected meanwhile.
 *
 * <p>Where a source comes to say what a member had written already, no event repeats it. So of each field that an event
 * of the source left as it was, the source may have said what it said before, or what the venue was when it spoke.
 *
 * @param record which record of which source, and the day on which the source last changed or confirmed it
 * @param words each thing that it may have said; hearing any of them again is no news
 */
public record Said(SourceRecord record, List<Content> words) {

    LocalDate on() {
        return record.saidOn();
    }

    /** What a record of a source last said of a venue, under any of the ids that it bears. */
    static Optional<Said> last(Map<String, Said> said, SourceRecord source) {
        return NationalId.voices(source.name(), source.id()).stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .reduce((one, other) -> new Said(
                        one.on().isBefore(other.on()) ? other.record : one.record,
                        Stream.concat(one.words.stream(), other.words.stream())
                                .distinct()
                                .toList()));
    }

    /**
     * What each source has said, by its voice, after an event.
     *
     * @param then the venue's content before the event
     * @param now its content after it
     */
    static Map<String, Said> after(Map<String, Said> before, VenueEvent event, @Nullable Content then, Content now) {
        if (event instanceof VenueAliased aliased) {
            return aliased(before, aliased.id());
        }
        var source = sourceOf(event);
        if (source == null) {
            return before;
        }
        var words = last(before, source).map(Said::words).orElse(List.of()).stream()
                .map(word -> then == null ? now : word.following(then, now));
        var heard =
                new Said(source, Stream.concat(Stream.of(now), words).distinct().toList());
        var after = new HashMap<>(before);
        NationalId.voices(source.name(), source.id()).forEach(voice -> after.put(voice, heard));
        return Map.copyOf(after);
    }

    /** The further id came joined with one that is known: under both, the same was said. */
    private static Map<String, Said> aliased(Map<String, Said> before, String id) {
        var after = new HashMap<>(before);
        before.entrySet().stream()
                .filter(voice -> !NationalId.tokens(voice.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .max(Comparator.comparing(Said::on))
                .ifPresent(said -> after.putIfAbsent(id, said));
        return Map.copyOf(after);
    }

    /** The record of another system that said it; null where none did. */
    static @Nullable SourceRecord sourceOf(VenueEvent event) {
        return switch (event) {
            case VenueDeclared declared -> declared.source();
            case VenueDescribed described -> described.source();
            case VenueRelocated relocated -> relocated.source();
            case VenueHoursSet set -> set.source();
            case VenueOfferSet set -> set.source();
            case VenueLabelDeclared declared -> declared.source();
            case VenueLabelGranted granted -> granted.source();
            case VenueLabelWithdrawn withdrawn -> withdrawn.source();
            case VenueConfirmed confirmed -> confirmed.source();
            case VenueAliased aliased -> null;
            case VenueClaimed claimed -> null;
            case VenueSuspended suspended -> null;
            case VenueReopened reopened -> null;
            case VenueClosed closed -> null;
        };
    }
}
