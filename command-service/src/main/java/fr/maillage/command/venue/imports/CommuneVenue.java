package fr.maillage.command.venue.imports;

import fr.maillage.census.Traits;
import fr.maillage.events.Contact;
import fr.maillage.events.FreeText;
import fr.maillage.events.Place;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered of a venue to tell others that may be the same: as it was said, so that the rules may change, but
 * for words that the hub masked. Those are neither told nor compared with.
 *
 * @param since position of its declaration
 * @param described position of the fact that says its name and contact
 * @param placed position of the fact that says its place
 * @param closedFrom the day from which it is closed; null where it is not
 */
record CommuneVenue(
        long since,
        long described,
        long placed,
        String name,
        Place place,
        @Nullable String pivot,
        Contact contact,
        @Nullable LocalDate closedFrom) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CommuneVenue of(VenueDeclared declared, long position) {
        var profile = declared.profile();
        return new CommuneVenue(
                position,
                position,
                position,
                profile.name(),
                declared.place(),
                declared.pivot(),
                profile.contact(),
                null);
    }

    CommuneVenue with(VenueProfile profile, long position) {
        return new CommuneVenue(since, position, placed, profile.name(), place, pivot, profile.contact(), closedFrom);
    }

    CommuneVenue with(Place moved, long position) {
        return new CommuneVenue(since, described, position, name, moved, pivot, contact, closedFrom);
    }

    CommuneVenue closed(@Nullable LocalDate from) {
        return new CommuneVenue(since, described, placed, name, place, pivot, contact, from);
    }

    /** Without the words that were masked, where it says them still. */
    CommuneVenue without(TextMasked masked) {
        var left = masked.positions().contains(described) ? withoutWords(masked.field()) : this;
        return masked.positions().contains(placed) ? left.withoutAddress(masked.field()) : left;
    }

    private CommuneVenue withoutWords(String field) {
        return switch (field) {
            case "profile.name" -> said(FreeText.MASKED, place, contact);
            case "profile.contact.phone" -> said(name, place, new Contact(null, contact.emails(), contact.sites()));
            case "profile.contact.emails" ->
                said(name, place, new Contact(contact.phone(), List.of(), contact.sites()));
            default -> this;
        };
    }

    private CommuneVenue withoutAddress(String field) {
        return switch (field) {
            case "place.address" -> said(name, place(FreeText.MASKED, place.addressComplement()), contact);
            case "place.addressComplement" -> said(name, place(place.address(), FreeText.MASKED), contact);
            default -> this;
        };
    }

    private CommuneVenue said(String anotherName, Place elsewhere, Contact otherwise) {
        return new CommuneVenue(since, described, placed, anotherName, elsewhere, pivot, otherwise, closedFrom);
    }

    private Place place(String address, @Nullable String complement) {
        return new Place(address, complement, place.postcode(), place.communeCode(), place.coordinates());
    }

    boolean hidesItsName() {
        return name.equals(FreeText.MASKED);
    }

    /** Number and street; empty where they are not known, or masked. */
    String address() {
        return place.address().equals(FreeText.MASKED) ? "" : place.address();
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
