package fr.maillage.query.venue;

import fr.maillage.events.Coordinates;
import fr.maillage.events.Label;
import fr.maillage.query.reading.Cells;
import fr.maillage.standard.NationalReader;
import fr.maillage.standard.NationalStandard;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A venue as a row of the national standard: its columns in order, each in the form that readers of the standard accept
 * ({@link NationalReader}). Values that they do not know are left out or said in its free columns; nothing else is
 * lost.
 */
final class StandardRow {

    /**
     * The longest summary in a row, in UTF-16 characters. A longer one is cut, and put whole into the details if these
     * are empty.
     */
    private static final int SUMMARY_LENGTH = 280;

    private final Map<String, String> cells = new LinkedHashMap<>();

    private StandardRow(VenueItem venue) {
        identity(venue);
        place(venue);
        contact(venue);
        presentation(venue);
        offer(venue);
        labels(venue.labels());
        put("modalites_acces", known(venue.offer().accessModes(), NationalStandard.ACCESS_MODES));
        put(
                "modalites_accompagnement",
                known(venue.offer().accompanimentModes(), NationalStandard.ACCOMPANIMENT_MODES));
        put("fiche_acces_libre", link(venue.accessibility()));
        put("prise_rdv", link(venue.booking()));
    }

    /** The cells by column, in the standard's order. Empty cells are left out. */
    static Map<String, String> of(VenueItem venue) {
        var cells = new StandardRow(venue).cells;
        return NationalStandard.COLUMNS.stream()
                .filter(cells::containsKey)
                .collect(Collectors.toMap(Function.identity(), cells::get, (one, other) -> one, LinkedHashMap::new));
    }

    private void identity(VenueItem venue) {
        var carrier = venue.structure();
        put("id", venue.id().toString());
        put("pivot", pivot(venue.pivot(), carrier));
        put("nom", venue.name());
        put("source", venue.origin());
        put("structure_parente", venue.parent());
        put("date_maj", venue.saidOn().toString());
    }

    private void place(VenueItem venue) {
        put("commune", NationalReader.commune(venue.territory().commune().name()));
        put("code_postal", venue.postcode());
        put("code_insee", venue.communeCode());
        put(
                "adresse",
                NationalReader.address(venue.address())
                        .orElse(venue.territory().commune().name()));
        put("complement_adresse", venue.addressComplement());
        put("latitude", degrees(venue.coordinates(), Coordinates::latitude));
        put("longitude", degrees(venue.coordinates(), Coordinates::longitude));
        put("itinerance", known(venue.itinerancy(), NationalStandard.ITINERANCY));
    }

    private void contact(VenueItem venue) {
        var phone = venue.contact().phone();
        put("telephone", phone == null ? null : NationalReader.phone(phone).orElse(null));
        put("courriels", joined(venue.contact().emails()));
        put("site_web", joined(venue.contact().sites()));
    }

    private void presentation(VenueItem venue) {
        var summary = venue.summary();
        put("typologie", known(venue.typologies(), NationalStandard.TYPOLOGIES));
        put("horaires", StandardHours.of(venue));
        put("presentation_detail", venue.presentation());
        if (summary != null && summary.length() > SUMMARY_LENGTH) {
            var half = Character.isHighSurrogate(summary.charAt(SUMMARY_LENGTH - 2)) ? 2 : 1;
            put("presentation_resume", summary.substring(0, SUMMARY_LENGTH - half) + "…");
            cells.putIfAbsent("presentation_detail", summary);
        } else {
            put("presentation_resume", summary);
        }
    }

    private void offer(VenueItem venue) {
        var offer = venue.offer();
        put("services", known(offer.services(), NationalStandard.SERVICES));
        put("publics_specifiquement_adresses", known(offer.audiences(), NationalStandard.AUDIENCES));
        put("prise_en_charge_specifique", known(offer.specialCare(), NationalStandard.SPECIAL_CARE));
        put("frais_a_charge", known(offer.fees(), NationalStandard.FEES));
    }

    /**
     * Writes declared and granted labels alike: neither the standard nor the files that it is made of tell them apart.
     */
    private void labels(List<VenueLabel> labels) {
        Predicate<VenueLabel> programme =
                label -> label.kind() == Label.Kind.PROGRAMME && NationalReader.listsProgramme(label.name());
        Predicate<VenueLabel> qualification =
                label -> label.kind() == Label.Kind.QUALIFICATION && NationalReader.listsQualification(label.name());
        put("dispositif_programmes_nationaux", joined(names(labels, programme)));
        put("formations_labels", joined(names(labels, qualification)));
        put(
                "autres_formations_labels",
                joined(names(labels, programme.or(qualification).negate())));
    }

    /**
     * The number that the venue was declared with. The present number of its structure takes its place where the venue
     * has none, or has a former number of the structure.
     */
    private static String pivot(@Nullable String own, @Nullable Carrier carrier) {
        var isFormer = carrier != null && own != null && carrier.pivots().contains(own);
        return NationalReader.pivot(isFormer ? null : own)
                .or(() -> NationalReader.pivot(carrier == null ? null : carrier.pivot()))
                .orElse(NationalStandard.UNKNOWN_PIVOT);
    }

    private static @Nullable String link(@Nullable String link) {
        return link == null ? null : NationalReader.link(link).orElse(null);
    }

    private static List<String> names(List<VenueLabel> labels, Predicate<VenueLabel> wanted) {
        return labels.stream().filter(wanted).map(VenueLabel::name).toList();
    }

    private static @Nullable String known(List<String> values, List<String> allowed) {
        return joined(values.stream().filter(allowed::contains).toList());
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : Cells.list(values);
    }

    private static @Nullable String degrees(@Nullable Coordinates coordinates, Function<Coordinates, Double> axis) {
        return coordinates == null
                ? null
                : BigDecimal.valueOf(axis.apply(coordinates))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private void put(String column, @Nullable String cell) {
        if (cell != null && !cell.isBlank()) {
            cells.put(column, cell);
        }
    }
}
