package fr.maillage.command.venue;

import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.events.Contact;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueProfile;
import fr.maillage.hours.HoursText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented venue in Liévin, for the tests to speak of. */
public final class Lievin {

    public static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-0000000000a1");
    public static final UUID STRUCTURE = UUID.fromString("019a0000-0000-7000-8000-0000000000b1");
    public static final Hours HOURS = HoursText.read("Mo-Fr 09:00-12:00").recorded();
    public static final Label FRANCE_SERVICES = new Label(Label.Kind.PROGRAMME, "France Services");
    public static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private Lievin() {}

    public static DeclareVenue declare(@Nullable UUID structure, @Nullable SourceRecord source) {
        return declare(structure, LabelStanding.DECLARED, source);
    }

    static DeclareVenue declare(@Nullable UUID structure, LabelStanding standing, @Nullable SourceRecord source) {
        return new DeclareVenue(
                ID,
                structure,
                null,
                profile("Espace numérique"),
                place("62510"),
                HOURS,
                offer("Aide aux démarches administratives"),
                List.of(FRANCE_SERVICES),
                standing,
                source);
    }

    public static VenueDeclared declared() {
        return Venue.declare(declare(STRUCTURE, null));
    }

    public static VenueDeclared unattached() {
        return Venue.declare(declare(null, null));
    }

    public static VenueProfile profile(String name) {
        return new VenueProfile(
                name,
                List.of("TIERS_LIEUX"),
                new Contact("+33321000000", List.of("contact@lieu.example"), List.of()),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    public static Place place(String commune) {
        return new Place("12 rue Jean Jaurès", null, "62800", commune, new Coordinates(50.4223, 2.7787));
    }

    public static Offer offer(String service) {
        return new Offer(List.of(service), List.of(), List.of(), List.of("Gratuit"), List.of(), List.of());
    }
}
