package fr.maillage.command.venue.imports;

import fr.maillage.census.Traits;
import fr.maillage.events.Contact;
import fr.maillage.events.Place;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueProfile;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered of a venue to tell others that may be the same: as it was said, so that the rules may change.
 *
 * @param since position of its declaration
 * @param closedFrom the day from which it is closed; null where it is not
 */
record CommuneVenue(
        long since,
        String name,
        Place place,
        @Nullable String pivot,
        Contact contact,
        @Nullable LocalDate closedFrom) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CommuneVenue of(VenueDeclared declared, long position) {
        var profile = declared.profile();
        return new CommuneVenue(position, profile.name(), declared.place(), declared.pivot(), profile.contact(), null);
    }

    CommuneVenue with(VenueProfile profile) {
        return new CommuneVenue(since, profile.name(), place, pivot, profile.contact(), closedFrom);
    }

    CommuneVenue with(Place moved) {
        return new CommuneVenue(since, name, moved, pivot, contact, closedFrom);
    }

    CommuneVenue closed(@Nullable LocalDate from) {
        return new CommuneVenue(since, name, place, pivot, contact, from);
    }

    boolean isClosedOn(LocalDate day) {
        return closedFrom != null && !closedFrom.isAfter(day);
    }

    /** @param commune its name */
    Traits traits(String commune) {
        return Traits.of(name, commune, place, pivot, contact);
    }

    String note() {
        return JSON.writeValueAsString(this);
    }

    static CommuneVenue read(String note) {
        return JSON.readValue(note, CommuneVenue.class);
    }

    /** What stands for a commune where it is remembered what lies in it. @param code INSEE */
    static UUID owner(String code) {
        return new UUID(0, Long.parseLong(code, Character.MAX_RADIX));
    }
}
