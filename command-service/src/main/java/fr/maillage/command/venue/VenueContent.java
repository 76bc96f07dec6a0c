package fr.maillage.command.venue;

import fr.maillage.command.values.Choices;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
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
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import fr.maillage.events.VenueProfile;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a venue's record, as the network holds it or as one source states it.
 *
 * @param granted the labels that the hub has granted; the others are declared by the structure
 */
public record VenueContent(
        VenueProfile profile, Place place, @Nullable Hours hours, Offer offer, List<Label> labels, Set<Label> granted) {

    public VenueContent {
        labels = List.copyOf(labels);
        granted = Set.copyOf(granted);
    }

    static VenueContent of(VenueDeclared declared) {
        return new VenueContent(
                declared.profile(),
                declared.place(),
                declared.hours(),
                declared.offer(),
                declared.labels(),
                granted(declared.labels(), declared.labelStanding()));
    }

    /** The granted ones among labels that all have one standing. */
    public static Set<Label> granted(List<Label> labels, @Nullable LabelStanding standing) {
        return standing == LabelStanding.GRANTED ? Set.copyOf(labels) : Set.of();
    }

    /** Whether the venue has the label with that standing or a higher one: a granted label need not be declared. */
    boolean has(Label label, LabelStanding standing) {
        return standing == LabelStanding.GRANTED ? granted.contains(label) : labels.contains(label);
    }

    /** The standing of a label of the venue. */
    LabelStanding standing(Label label) {
        return granted.contains(label) ? LabelStanding.GRANTED : LabelStanding.DECLARED;
    }

    /** The venue's own spelling of a label; the label itself where the venue does not have it. */
    Label held(Label label) {
        return labels.contains(label)
                ? label
                : labels.stream()
                        .filter(one -> one.kind() == label.kind() && Choices.alike(one.name(), label.name()))
                        .findFirst()
                        .orElse(label);
    }

    /** The content after an event; the same where the event does not concern it. */
    VenueContent after(VenueEvent event) {
        return switch (event) {
            case VenueDeclared declared -> of(declared);
            case VenueDescribed described ->
                new VenueContent(described.profile(), place, hours, offer, labels, granted);
            case VenueRelocated relocated ->
                new VenueContent(profile, relocated.place(), hours, offer, labels, granted);
            case VenueHoursSet set -> new VenueContent(profile, place, set.hours(), offer, labels, granted);
            case VenueOfferSet set -> new VenueContent(profile, place, hours, set.offer(), labels, granted);
            case VenueLabelDeclared it -> with(and(labels, it.label()), granted);
            case VenueLabelGranted it -> with(and(labels, it.label()), and(granted, it.label()));
            case VenueLabelWithdrawn it -> with(without(labels, it.label()), without(granted, it.label()));
            case VenueAliased aliased -> this;
            case VenueClaimed claimed -> this;
            case VenueSuspended suspended -> this;
            case VenueReopened reopened -> this;
            case VenueClosed closed -> this;
            case VenueConfirmed confirmed -> this;
        };
    }

    /**
     * This content with the changes that lead from one content to another. Lists take over the values that came and
     * went.
     */
    VenueContent following(VenueContent from, VenueContent to) {
        return equals(from)
                ? to
                : VenueFields.of(this)
                        .following(VenueFields.of(from), VenueFields.of(to))
                        .content();
    }

    private VenueContent with(List<Label> all, Collection<Label> ofTheHub) {
        return new VenueContent(profile, place, hours, offer, all, Set.copyOf(ofTheHub));
    }

    private static List<Label> and(Collection<Label> labels, Label one) {
        return Stream.concat(labels.stream(), Stream.of(one)).distinct().toList();
    }

    private static List<Label> without(Collection<Label> labels, Label one) {
        return labels.stream().filter(other -> !other.equals(one)).toList();
    }
}
