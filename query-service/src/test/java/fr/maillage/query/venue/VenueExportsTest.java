package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.events.Contact;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.Offer;
import fr.maillage.query.Facts;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.standard.NationalStandard;
import fr.maillage.territory.Territories;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VenueExportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Gazetteer GAZETTEER = new Gazetteer(Territories.load());
    private static final List<VenueLabel> EVERY_LABEL = Stream.of(
                    NationalStandard.PROGRAMMES.stream().map(name -> label(Label.Kind.PROGRAMME, name)),
                    NationalStandard.QUALIFICATIONS.stream().map(name -> label(Label.Kind.QUALIFICATION, name)),
                    Stream.of(label(Label.Kind.OTHER, "Ici, on aide")))
            .flatMap(labels -> labels)
            .toList();
    private static final Offer EVERYTHING = new Offer(
            NationalStandard.SERVICES,
            NationalStandard.AUDIENCES,
            NationalStandard.SPECIAL_CARE,
            NationalStandard.FEES,
            NationalStandard.ACCESS_MODES,
            NationalStandard.ACCOMPANIMENT_MODES);

    private @Nullable String pivot = "43493312300029";
    private @Nullable Carrier carrier;
    private @Nullable Hours hours = Facts.hours("Mo-Fr 09:00-12:00,14:00-18:30");
    private @Nullable Pause suspension;
    private @Nullable String summary = "Un lieu ouvert à tous.";
    private @Nullable Coordinates coordinates = new Coordinates(50.4229, -1.0e-4);
    private Contact contact = new Contact("+33321000000", List.of("contact@exemple.fr"), List.of("https://exemple.fr"));
    private Offer offer = EVERYTHING;
    private String address = "12 rue Jean Jaurès";
    private @Nullable String accessibility;
    private @Nullable String booking;
    private String name = "Salle Arago, « le fil »\net son café";

    @Test
    void a_venue_that_offers_everything_is_valid_and_nothing_of_it_is_lost() {
        var csv = csv(venue());

        assertThat(NationalSchema.load().faults(csv)).isEmpty();
        var row = rows(csv).getFirst();
        assertThat(row.get("services")).isEqualTo(String.join("|", NationalStandard.SERVICES));
        assertThat(row.get("nom")).isEqualTo(name);
        assertThat(row.get("commune")).isEqualTo("Liévin");
        assertThat(row.get("telephone")).isEqualTo("+33321000000");
        assertThat(row.get("longitude")).isEqualTo("-0.0001");
        assertThat(row.get("date_maj")).isEqualTo("2026-05-04");
        assertThat(row.get("formations_labels")).doesNotContain("Étapes").contains("ORDI 3.0");
        assertThat(row.get("autres_formations_labels"))
                .as("no spelling of the first satisfies schema 1.0.2 and library 2.3.0")
                .isEqualTo("Étapes numériques (La Poste)|Ici, on aide");
    }

    @Test
    void a_venue_goes_by_the_present_number_of_its_structure_where_it_was_declared_under_a_former_one() {
        carrier = carrier("43493312300037", "43493312300029", "43493312300037");

        assertThat(rows(csv(venue())).getFirst().get("pivot")).isEqualTo("43493312300037");

        pivot = "26590123100018";
        assertThat(rows(csv(venue())).getFirst().get("pivot")).isEqualTo("26590123100018");
    }

    @Test
    void a_venue_of_which_little_is_known_is_valid_too() {
        pivot = null;
        hours = null;
        summary = null;
        coordinates = null;
        contact = new Contact(null, List.of(), List.of());
        offer = new Offer(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        var csv = csv(venue());

        assertThat(NationalSchema.load().faults(csv)).isEmpty();
        assertThat(rows(csv).getFirst().get("pivot")).isEqualTo("00000000000000");
    }

    @Test
    void what_the_standard_refuses_is_left_out_and_what_it_does_not_know_goes_to_its_free_columns() {
        pivot = "434 933 123";
        carrier = carrier("W621000001", "W621000001");
        contact = new Contact("0321000000", List.of(), List.of());
        offer = new Offer(
                List.of("Réparation", "Accès internet et matériel informatique"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        summary = "é".repeat(300);

        var csv = csv(venue());

        var row = rows(csv).getFirst();
        assertThat(NationalSchema.load().faults(csv)).isEmpty();
        assertThat(row.get("pivot")).isEqualTo("W621000001");
        assertThat(row.get("telephone")).isEmpty();
        assertThat(row.get("services")).isEqualTo("Accès internet et matériel informatique");
        assertThat(row.get("presentation_resume")).hasSize(280);
        assertThat(row.get("presentation_detail")).isEqualTo("é".repeat(300));
    }

    @Test
    void what_the_national_library_gives_up_a_list_for_is_respelled_or_left_out() {
        pivot = "434933123";
        address = "Résidence « Les Lilas », bât. #3 — 2ᵉ étage";
        accessibility = "https://acceslibre.beta.gouv.fr/app/59-lille/a/erp/médiathèque/#détail";
        booking = "https://rdv.exemple.fr:8443/lieu";
        contact = new Contact("+68940123456", List.of(), List.of("https://exemple.fr:8443/"));

        var row = rows(csv(venue())).getFirst();

        assertThat(row.get("pivot")).isEqualTo("00000000000000");
        assertThat(row.get("adresse")).isEqualTo("Résidence Les Lilas, bât. n° 3 - 2e étage");
        assertThat(row.get("fiche_acces_libre"))
                .isEqualTo("https://acceslibre.beta.gouv.fr/app/59-lille/a/erp/m%C3%A9diath%C3%A8que/");
        assertThat(row.get("prise_rdv")).isEmpty();
        assertThat(row.get("telephone")).isEmpty();
        assertThat(row.get("site_web")).as("read as it is").isEqualTo("https://exemple.fr:8443/");

        address = "???";
        assertThat(rows(csv(venue())).getFirst().get("adresse")).isEqualTo("Liévin");
    }

    @Test
    void a_long_summary_is_cut_between_two_signs() {
        summary = "é".repeat(278) + "😀".repeat(10);

        assertThat(rows(csv(venue())).getFirst().get("presentation_resume")).isEqualTo("é".repeat(278) + "…");
    }

    @Test
    void days_without_the_public_are_said_in_the_hours_and_unreadable_hours_are_left_as_they_are() {
        suspension = new Pause(DAY, DAY.plusDays(14), "travaux");
        assertThat(rows(csv(venue())).getFirst().get("horaires"))
                .isEqualTo("Mo-Fr 09:00-12:00,14:00-18:30; 2026 Jun 30-2026 Jul 14 off");

        suspension = new Pause(DAY, null, "travaux");
        hours = null;
        assertThat(rows(csv(venue())).getFirst().get("horaires"))
                .as("closed for these days, and not known on others")
                .isEqualTo("unknown \"horaires non précisés\"; 2026 Jun 30-2026 Dec 31 off; 2027+ off");

        suspension = new Pause(LocalDate.of(2026, 12, 31), null, "travaux");
        assertThat(rows(csv(venue())).getFirst().get("horaires"))
                .isEqualTo("unknown \"horaires non précisés\"; 2026 Dec 31 off; 2027+ off");

        hours = new Hours("14:00-14:00", null, "Plage vide.");
        assertThat(rows(csv(venue())).getFirst().get("horaires")).isEqualTo("14:00-14:00");
    }

    @Test
    void hours_are_exported_in_the_form_that_all_readers_know() {
        hours = new Hours("Mo 9h00-12h00; We 22:00-26:00", "Mo 09:00-12:00; We 22:00-26:00", null);
        assertThat(rows(csv(venue())).getFirst().get("horaires")).isEqualTo("Mo 09:00-12:00; We 22:00-02:00");

        hours = new Hours("Mo 09:00-12:00,09:00-12:00", null, "Les horaires se chevauchent.");
        assertThat(rows(csv(venue())).getFirst().get("horaires")).isEqualTo("Mo 09:00-12:00");

        hours = new Hours("week 51-02 Mo 9h00-12h00; 2027 Mar 01+ off", null, null);
        assertThat(rows(csv(venue())).getFirst().get("horaires"))
                .isEqualTo("week 51-53,01-02 Mo 09:00-12:00; 2027 Mar 01-2027 Dec 31 off; 2028+ off");
    }

    @Test
    void a_cell_that_looks_like_a_formula_is_disarmed_in_csv_and_true_in_json() {
        name = "=HYPERLINK(\"https://exemple.fr\")";

        assertThat(rows(csv(venue())).getFirst().get("nom")).isEqualTo("'" + name);
        var json = JsonMapper.shared().readTree(written(VenueExports::json, venue()));
        assertThat(json.get(0).get("nom").asString()).isEqualTo(name);
        assertThat(json.get(0).get("latitude").isNumber()).isTrue();
    }

    @Test
    void for_a_french_spreadsheet_a_point_has_decimal_commas_and_codes_keep_their_letters() {
        var french = written(VenueExports.csv(new CsvStyle(CsvStyle.FRENCH)), venue());

        assertThat(french).startsWith("\uFEFFid;pivot;nom;").endsWith("\r\n");
        var row = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(french.substring(1)).stream()
                .findFirst()
                .orElseThrow();
        assertThat(row.getField("latitude")).isEqualTo("50,4229");
        assertThat(row.getField("code_insee")).isEqualTo("62510");
        assertThat(row.getField("pivot")).isEqualTo("'43493312300029");
        assertThat(row.getField("date_maj")).isEqualTo("2026-05-04");
    }

    @Test
    void the_map_holds_every_venue_even_without_a_point() {
        var placed = venue();
        coordinates = null;

        var map = JsonMapper.shared().readTree(written(VenueExports::geojson, placed, venue()));

        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.at("/features/0/geometry/coordinates/1").asDouble()).isEqualTo(50.4229);
        assertThat(map.at("/features/1/geometry").isNull()).isTrue();
        assertThat(map.at("/features/1/properties/services").asString()).contains("Maîtrise");
    }

    private static Carrier carrier(String pivot, String... pivots) {
        return new Carrier(Facts.id(9), "EPN de Liévin", pivot, List.of(pivots));
    }

    /** Declared where it is one of no list, granted otherwise: the standard has both alike. */
    private static VenueLabel label(Label.Kind kind, String name) {
        var standing = kind == Label.Kind.OTHER ? LabelStanding.DECLARED : LabelStanding.GRANTED;
        return new VenueLabel(kind, name, standing, null, DAY);
    }

    private VenueItem venue() {
        return new VenueItem(
                Facts.id(1),
                3,
                name,
                VenueStatus.OPEN,
                suspension,
                null,
                carrier,
                pivot,
                address,
                null,
                "62800",
                "62510",
                GAZETTEER.around("62510"),
                coordinates,
                null,
                NationalStandard.TYPOLOGIES,
                contact,
                hours,
                summary,
                null,
                offer,
                EVERY_LABEL,
                NationalStandard.ITINERANCY,
                null,
                accessibility,
                booking,
                "Hubik",
                null,
                DAY,
                LocalDate.of(2026, 5, 4),
                Freshness.FRESH);
    }

    private static String csv(VenueItem... venues) {
        return written(VenueExports.csv(new CsvStyle(null)), venues);
    }

    private static String written(VenueExports.Format format, VenueItem... venues) {
        try {
            var out = new ByteArrayOutputStream();
            format.write(Stream.of(venues), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private static List<Map<String, String>> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(row -> row.getFieldsAsMap())
                .toList();
    }
}
