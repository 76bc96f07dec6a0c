package fr.maillage.command.venue.imports;

import fr.maillage.census.Traits;
import fr.maillage.events.Contact;
import fr.maillage.events.FreeText;
import fr.maillage.events.Place;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A venue as it is remembered, to find others that may be the same. Its values are kept as they were stated, so that
 * the rules may change. Words that the hub masked are neither told nor compared, nor when they are stated again later
 * ({@link #shown}).
 *
 * @param since position of its declaration
 * @param described position of the event that gave its name and contact
 * @param placed position of the event that gave its place
 * @param closedFrom the day from which it is closed; null where it is not
 * @param hidden the words that were masked, by field
 */
record CommuneVenue(
        long since,
        long described,
        long placed,
        String name,
        Place place,
        @Nullable String pivot,
        Contact contact,
        @Nullable LocalDate closedFrom,
        Map<String, List<String>> hidden) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "profile.name";
    private static final String PHONE = "profile.contact.phone";
    private static final String EMAILS = "profile.contact.emails";
    private static final String ADDRESS = "place.address";
    private static final String COMPLEMENT = "place.addressComplement";

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
                null,
                Map.of());
    }

    CommuneVenue with(VenueProfile profile, long position) {
        return new CommuneVenue(
                since, position, placed, profile.name(), place, pivot, profile.contact(), closedFrom, hidden);
    }

    CommuneVenue with(Place moved, long position) {
        return new CommuneVenue(since, described, position, name, moved, pivot, contact, closedFrom, hidden);
    }

    CommuneVenue closed(@Nullable LocalDate from) {
        return new CommuneVenue(since, described, placed, name, place, pivot, contact, from, hidden);
    }

    /** The same venue with its masked words noted, where it still has them. */
    CommuneVenue without(TextMasked masked) {
        var said = said(masked.field());
        var by = masked.field().startsWith("place.") ? placed : described;
        if (said == null || !masked.positions().contains(by)) {
            return this;
        }
        var more = new HashMap<>(hidden);
        more.merge(masked.field(), List.of(said), (before, now) -> Stream.concat(before.stream(), now.stream())
                .distinct()
                .toList());
        return new CommuneVenue(since, described, placed, name, place, pivot, contact, closedFrom, Map.copyOf(more));
    }

    private @Nullable String said(String field) {
        return switch (field) {
            case NAME -> name;
            case PHONE -> contact.phone();
            case EMAILS -> String.join(";", contact.emails());
            case ADDRESS -> place.address();
            case COMPLEMENT -> place.addressComplement();
            default -> null;
        };
    }

    private boolean hides(String field) {
        var said = said(field);
        return said != null && hidden.getOrDefault(field, List.of()).contains(said);
    }

    /** The venue as it may be told: without masked words. */
    CommuneVenue shown() {
        return new CommuneVenue(
                since,
                described,
                placed,
                hides(NAME) ? FreeText.MASKED : name,
                new Place(
                        hides(ADDRESS) ? FreeText.MASKED : place.address(),
                        hides(COMPLEMENT) ? FreeText.MASKED : place.addressComplement(),
                        place.postcode(),
                        place.communeCode(),
                        place.coordinates()),
                pivot,
                new Contact(
                        hides(PHONE) ? null : contact.phone(),
                        hides(EMAILS) ? List.of() : contact.emails(),
                        contact.sites()),
                closedFrom,
                Map.of());
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

    /** @param commune name of its commune */
    Traits traits(String commune) {
        return Traits.of(name, commune, place, pivot, contact);
    }

    String note() {
        return JSON.writeValueAsString(this);
    }

    static CommuneVenue read(String note) {
        return JSON.readValue(note, CommuneVenue.class);
    }

    /**
     * The id that stands for a commune as the owner of its venues.
     *
     * @param code INSEE
     */
    static UUID owner(String code) {
        return new UUID(0, Long.parseLong(code, Character.MAX_RADIX));
    }
}
