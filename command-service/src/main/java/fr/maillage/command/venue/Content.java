package fr.maillage.command.venue;

import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueAliased;
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
import fr.maillage.events.VenueProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a venue, as the network holds it or as one source words it. */
public record Content(
        VenueProfile profile, Place place, @Nullable Hours hours, Offer offer, List<Label> labels) {

    public Content {
        labels = List.copyOf(labels);
    }

    static Content of(VenueDeclared declared) {
        return new Content(declared.profile(), declared.place(), declared.hours(), declared.offer(), declared.labels());
    }

    /** The content after a fact; itself where the fact says nothing of it. */
    Content after(VenueEvent event) {
        return switch (event) {
            case VenueDeclared declared -> of(declared);
            case VenueDescribed described -> new Content(described.profile(), place, hours, offer, labels);
            case VenueRelocated relocated -> new Content(profile, relocated.place(), hours, offer, labels);
            case VenueHoursSet set -> new Content(profile, place, set.hours(), offer, labels);
            case VenueOfferSet set -> new Content(profile, place, hours, set.offer(), labels);
            case VenueLabelGranted granted ->
                labels.contains(granted.label()) ? this : with(withLabel(granted.label()));
            case VenueLabelWithdrawn withdrawn -> with(withoutLabel(withdrawn.label()));
            case VenueAliased aliased -> this;
            case VenueClaimed claimed -> this;
            case VenueSuspended suspended -> this;
            case VenueReopened reopened -> this;
            case VenueClosed closed -> this;
            case VenueConfirmed confirmed -> this;
        };
    }

    /**
     * The content after the change from one content to another: what that changed is as it is there, the rest as it is
     * here. Of a list, the values that came and went.
     */
    Content following(Content from, Content to) {
        return equals(from)
                ? to
                : VenueFields.of(this)
                        .following(VenueFields.of(from), VenueFields.of(to))
                        .content();
    }

    private Content with(List<Label> others) {
        return new Content(profile, place, hours, offer, others);
    }

    private List<Label> withLabel(Label label) {
        var more = new ArrayList<>(labels);
        more.add(label);
        return more;
    }

    private List<Label> withoutLabel(Label label) {
        return labels.stream().filter(other -> !other.equals(label)).toList();
    }
}
