package fr.maillage.query.venue;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.DetailList;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The detail lines of a venue, in the order in which people ask. Unknown details take no line. */
@Component
class VenueDetails {

    private final Texts texts;

    VenueDetails(Texts texts) {
        this.texts = texts;
    }

    List<DetailLine> of(VenueItem venue) {
        var offer = venue.offer();
        return new DetailList(texts)
                .texts("address", address(venue))
                .contact(venue.contact())
                .web("booking", DetailList.listed(venue.booking()))
                .texts("services", offer.services())
                .texts("audiences", offer.audiences())
                .texts("care", offer.specialCare())
                .texts("fees", offer.fees())
                .texts("access", offer.accessModes())
                .texts("accompaniment", offer.accompanimentModes())
                .texts("labels", venue.labels().stream().map(this::label).toList())
                .texts(
                        "typologies",
                        venue.typologies().stream().map(this::typology).toList())
                .texts("itinerancy", venue.itinerancy())
                .web("accessibility", DetailList.listed(venue.accessibility()))
                .text("origin", venue.origin())
                .list();
    }

    /** A label in words: whether the structure declared it or it was granted, and since when. */
    private String label(VenueLabel label) {
        var since = DateFormatter.date(label.since());
        var code = "label." + label.standing();
        return label.source() == null
                ? texts.of(code, label.name(), since)
                : texts.of(code + ".from", label.name(), since, label.source());
    }

    /** A typology in words; its code where it has none. */
    private String typology(String code) {
        return texts.or("typology." + code, code);
    }

    private static List<String> address(VenueItem venue) {
        var commune = venue.postcode() + " " + venue.territory().commune().name();
        return Stream.of(venue.address(), venue.addressComplement(), commune)
                .filter(java.util.Objects::nonNull)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
