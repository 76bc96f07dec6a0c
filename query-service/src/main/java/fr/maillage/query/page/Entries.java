package fr.maillage.query.page;

import fr.maillage.query.partnership.PartnershipItem;
import fr.maillage.query.partnership.PartnershipStatus;
import fr.maillage.query.reading.FrenchDates;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.resource.ReservationItem;
import fr.maillage.query.resource.ResourceItem;
import fr.maillage.query.structure.StructureItem;
import fr.maillage.query.venue.VenueItem;
import fr.maillage.query.workshop.AgendaWords;
import fr.maillage.query.workshop.WorkshopItem;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records as lines of lists, the same wherever they are listed. */
@Component
public class Entries {

    private final Standings standings;
    private final DatesInWords dates;
    private final Texts texts;

    Entries(Standings standings, DatesInWords dates, Texts texts) {
        this.standings = standings;
        this.dates = dates;
        this.texts = texts;
    }

    /** @param here any page: its date and territory are kept */
    public Entry structure(StructureItem structure, Reading reading, Address here) {
        return new Entry(
                structure.name(),
                page(here, "/structures/", structure.id()),
                about(
                        texts.of("structure.kind." + structure.kind()),
                        structure.territory().commune().name()),
                standings.of(structure.membership(), reading.day()),
                texts.of("places.count", structure.venues()));
    }

    public Entry venue(VenueItem venue, Reading reading, Address here) {
        return new Entry(
                venue.name(),
                page(here, "/lieux/", venue.id()),
                about(venue.territory().commune().name(), venue.address()),
                new Standing(
                        "frais-" + venue.freshness(), venue.freshness().name(), texts.of("fresh." + venue.freshness())),
                dates.ago(venue.saidOn(), reading.day()));
    }

    public Entry resource(ResourceItem resource, Address here) {
        var venue = resource.venue();
        return new Entry(
                resource.title(),
                page(here, "/ressources/", resource.id()),
                about(
                        texts.of("resource.kind." + resource.kind()),
                        resource.territory().commune().name(),
                        venue == null ? null : venue.name(),
                        resource.structure().name()),
                standings.of(resource),
                resource.distance() == null ? null : texts.of("list.km", resource.distance()));
    }

    public Entry workshop(WorkshopItem workshop, Reading reading, Address here) {
        return new Entry(
                workshop.title(),
                page(here, "/ateliers/", workshop.id()),
                about(
                        dates.at(workshop.startsAt(), reading.day()),
                        where(workshop),
                        AgendaWords.theme(workshop.theme())),
                standings.of(workshop),
                null);
    }

    public Entry partnership(PartnershipItem partnership, Reading reading, Address here) {
        return new Entry(
                partnership.title(),
                page(here, "/partenariats/", partnership.id()),
                about(texts.of("partnership.nature." + partnership.nature()), names(partnership.parties().stream())),
                standings.of(partnership),
                until(partnership, reading.day()));
    }

    public Entry reservation(ReservationItem reservation, Reading reading, Address here) {
        return new Entry(
                reservation.structure().name(),
                page(here, "/structures/", reservation.structure().id()),
                about(
                        FrenchDates.period(
                                new fr.maillage.events.Period(reservation.from(), reservation.to()), reading.day()),
                        texts.of("reservation.quantity", reservation.quantity()),
                        reservation.purpose()),
                standings.of(reservation, reading.day()),
                null);
    }

    /** Where a workshop takes place, in a few words. */
    public String where(WorkshopItem workshop) {
        var commune = workshop.territory().commune().name();
        var venue = workshop.venue();
        return venue == null
                ? workshop.link() == null ? commune : texts.of("workshop.online")
                : about(venue.name(), commune);
    }

    private @Nullable String until(PartnershipItem partnership, LocalDate day) {
        if (partnership.status() == PartnershipStatus.ENDED || partnership.status() == PartnershipStatus.DECLINED) {
            return null;
        }
        return partnership.endsOn() == null
                ? texts.of("partnership.no-end")
                : texts.of("partnership.until", FrenchDates.day(partnership.endsOn(), day));
    }

    /** Names one after the other. */
    public static String names(Stream<Named> named) {
        return named.map(Named::name).collect(Collectors.joining(", "));
    }

    /** What is known, with a dot between. */
    public static String about(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** The page of a record, at the date and in the territory looked at. */
    public static String page(Address here, String path, UUID id) {
        return here.keeping("at", "territory").to(path + id).toString();
    }
}
