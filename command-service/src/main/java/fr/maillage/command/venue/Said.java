package fr.maillage.command.venue;

import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueClaimed;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one source last said of a venue: the common ancestor, when it speaks again, of its new word and of what members
 * have corrected meanwhile.
 *
 * <p>Where a source comes to say what a member had written already, no fact repeats it; so of each part the source had
 * said either {@code content} or what the venue was when it spoke, {@code then}, and hearing either again is no news.
 *
 * @param recordId the venue's id in that source
 * @param on the day on which the source last changed or confirmed it
 */
public record Said(String recordId, LocalDate on, Content content, Content then) {

    /**
     * What each source has said, by the source's name, after a fact.
     *
     * @param now the venue's content once the fact is applied, for a source that had not spoken before
     */
    static Map<String, Said> after(Map<String, Said> before, VenueEvent event, Content now) {
        var source = sourceOf(event);
        if (source == null) {
            return before;
        }
        var last = before.get(source.name());
        var content = last == null ? now : last.content().after(event);
        var after = new HashMap<>(before);
        after.put(source.name(), new Said(source.id(), source.saidOn(), content, now));
        return Map.copyOf(after);
    }

    private static @Nullable SourceRecord sourceOf(VenueEvent event) {
        return switch (event) {
            case VenueDeclared declared -> declared.source();
            case VenueDescribed described -> described.source();
            case VenueRelocated relocated -> relocated.source();
            case VenueHoursSet set -> set.source();
            case VenueOfferSet set -> set.source();
            case VenueLabelGranted granted -> granted.source();
            case VenueLabelWithdrawn withdrawn -> withdrawn.source();
            case VenueConfirmed confirmed -> confirmed.source();
            case VenueClaimed claimed -> null;
            case VenueSuspended suspended -> null;
            case VenueReopened reopened -> null;
            case VenueClosed closed -> null;
        };
    }
}
