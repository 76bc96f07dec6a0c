package fr.maillage.command.venue;

import fr.maillage.events.Label;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a venue's content: the unit in which a source's statement is compared with the known content. */
enum VenueField {
    NAME("nom"),
    TYPOLOGIES("typologie"),
    PHONE("telephone"),
    EMAILS("courriels"),
    SITES("site_web"),
    SUMMARY("presentation_resume"),
    PRESENTATION("presentation_detail"),
    /** Lines of the presentation that keep a source's words which no list has: see {@link KeptWords}. */
    KEPT_WORDS,
    ITINERANCY("itinerance"),
    PARENT("structure_parente"),
    ACCESSIBILITY("fiche_acces_libre"),
    BOOKING("prise_rdv"),
    ORIGIN("source"),
    ADDRESS("adresse"),
    ADDRESS_COMPLEMENT("complement_adresse"),
    POSTCODE("code_postal"),
    COMMUNE("code_insee"),
    COORDINATES("latitude", "longitude"),
    HOURS("horaires"),
    SERVICES("services"),
    AUDIENCES("publics_specifiquement_adresses"),
    SPECIAL_CARE("prise_en_charge_specifique"),
    FEES("frais_a_charge"),
    ACCESS_MODES("modalites_acces"),
    ACCOMPANIMENT_MODES("modalites_accompagnement"),
    LABELS("dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels"),
    /** The labels that the hub has granted. */
    GRANTED_LABELS;

    private final List<String> columns;

    VenueField(String... columns) {
        this.columns = List.of(columns);
    }

    /** Whether one of the columns of the national standard that hold the field is among these. */
    boolean isAmong(Collection<String> names) {
        return columns.stream().anyMatch(names::contains);
    }

    /**
     * Whether a source that no longer gives an element takes it back. It does not where it left the column out.
     *
     * @param unsaid columns that take nothing back
     */
    boolean takesBack(Object element, Collection<String> unsaid) {
        if (this == GRANTED_LABELS) {
            // The hub's grant goes with the label itself.
            return false;
        }
        if (this == KEPT_WORDS) {
            return KeptWords.column(element).filter(unsaid::contains).isEmpty();
        }
        return element instanceof Label label
                ? switch (label.kind()) {
                    case PROGRAMME -> !unsaid.contains(columns.get(0));
                    case QUALIFICATION -> !unsaid.contains(columns.get(1));
                    // A label that the standard does not know may have stood in any of them.
                    case OTHER -> !isAmong(unsaid);
                }
                : !isAmong(unsaid);
    }

    /** The elements of a list. A single value is a list of one; null is an empty list. */
    static List<?> elements(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }
}
