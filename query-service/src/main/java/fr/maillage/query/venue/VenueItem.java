package fr.maillage.query.venue;

import fr.maillage.events.Contact;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Hours;
import fr.maillage.events.Offer;
import fr.maillage.events.SourceRecord;
import fr.maillage.hours.HoursText;
import fr.maillage.query.reading.TerritoryPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A venue as readers get it: its view, judged on one day, with the names of what it points to. Fields that a member
 * posts are read back under the same names.
 *
 * @param sequence version that {@code If-Match} expects when it is changed
 * @param suspension present or coming suspension; null where there is none
 * @param closure present or coming closure; null where there is none
 * @param distance km from the point asked for; null where none was asked for
 */
public record VenueItem(
        UUID id,
        long sequence,
        String name,
        VenueStatus status,
        @Nullable Pause suspension,
        @Nullable Pause closure,
        @Nullable Carrier structure,
        @Nullable String pivot,
        String address,
        @Nullable String addressComplement,
        String postcode,
        String communeCode,
        TerritoryPath territory,
        @Nullable Coordinates coordinates,
        @Nullable Double distance,
        List<String> typologies,
        Contact contact,
        @Nullable Hours hours,
        @Nullable String summary,
        @Nullable String presentation,
        Offer offer,
        List<VenueLabel> labels,
        List<String> itinerancy,
        @Nullable String parent,
        @Nullable String accessibility,
        @Nullable String booking,
        @Nullable String origin,
        @Nullable SourceRecord source,
        LocalDate declaredOn,
        LocalDate saidOn,
        Freshness freshness) {

    static VenueItem of(
            VenueView view,
            @Nullable Carrier structure,
            TerritoryPath territory,
            @Nullable Double distance,
            LocalDate day) {
        var profile = view.profile();
        var place = view.place();
        return new VenueItem(
                view.id(),
                view.sequence(),
                profile.name(),
                view.statusOn(day),
                notOver(view.suspension(), day),
                notOver(view.closure(), day),
                structure,
                view.pivot(),
                place.address(),
                place.addressComplement(),
                place.postcode(),
                place.communeCode(),
                territory,
                place.coordinates(),
                distance,
                profile.typologies(),
                profile.contact(),
                view.hours() == null ? null : HoursText.again(view.hours()),
                profile.summary(),
                profile.presentation(),
                view.offer(),
                view.labels(),
                profile.itinerancy(),
                profile.parent(),
                profile.accessibility(),
                profile.booking(),
                profile.origin(),
                view.source(),
                view.declaredOn(),
                view.saidOn(),
                view.freshnessOn(day));
    }

    private static @Nullable Pause notOver(@Nullable Pause pause, LocalDate day) {
        return pause == null || pause.until() != null && pause.until().isBefore(day) ? null : pause;
    }
}
