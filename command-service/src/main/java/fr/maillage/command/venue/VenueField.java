package fr.maillage.command.venue;

import fr.maillage.events.Label;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of a venue's content: the unit in which a source's statement is compared with the known content. */
enum VenueField {
    NAME(content -> content.profile().name(), "nom"),
    TYPOLOGIES(content -> content.profile().typologies(), "typologie"),
    PHONE(content -> content.profile().contact().phone(), "telephone"),
    EMAILS(content -> content.profile().contact().emails(), "courriels"),
    SITES(content -> content.profile().contact().sites(), "site_web"),
    SUMMARY(content -> content.profile().summary(), "presentation_resume"),
    PRESENTATION(content -> KeptWords.own(presentation(content)), "presentation_detail"),
    /** Lines of the presentation that keep a source's words which no list has: see {@link KeptWords}. */
    KEPT_WORDS(content -> KeptWords.lines(presentation(content))),
    ITINERANCY(content -> content.profile().itinerancy(), "itinerance"),
    PARENT(content -> content.profile().parent(), "structure_parente"),
    ACCESSIBILITY(content -> content.profile().accessibility(), "fiche_acces_libre"),
    BOOKING(content -> content.profile().booking(), "prise_rdv"),
    ORIGIN(content -> content.profile().origin(), "source"),
    ADDRESS(content -> content.place().address(), "adresse"),
    ADDRESS_COMPLEMENT(content -> content.place().addressComplement(), "complement_adresse"),
    POSTCODE(content -> content.place().postcode(), "code_postal"),
    COMMUNE(content -> content.place().communeCode(), "code_insee"),
    COORDINATES(content -> content.place().coordinates(), "latitude", "longitude"),
    HOURS(content -> content.hours(), "horaires"),
    SERVICES(content -> content.offer().services(), "services"),
    AUDIENCES(content -> content.offer().audiences(), "publics_specifiquement_adresses"),
    SPECIAL_CARE(content -> content.offer().specialCare(), "prise_en_charge_specifique"),
    FEES(content -> content.offer().fees(), "frais_a_charge"),
    ACCESS_MODES(content -> content.offer().accessModes(), "modalites_acces"),
    ACCOMPANIMENT_MODES(content -> content.offer().accompanimentModes(), "modalites_accompagnement"),
    LABELS(
            content -> content.labels(),
            "dispositif_programmes_nationaux",
            "formations_labels",
            "autres_formations_labels"),
    /** The labels that the hub has granted. */
    GRANTED_LABELS(content ->
            content.labels().stream().filter(content.granted()::contains).toList());

    private final Function<VenueContent, @Nullable Object> value;
    private final List<String> columns;

    VenueField(Function<VenueContent, @Nullable Object> value, String... columns) {
        this.value = value;
        this.columns = List.of(columns);
    }

    /** The value or the list of values in a content; null where it has none. */
    @Nullable Object in(VenueContent content) {
        return value.apply(content);
    }

    private static String presentation(VenueContent content) {
        return Objects.requireNonNullElse(content.profile().presentation(), "");
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
