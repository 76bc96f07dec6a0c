package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.Rows.candidate;
import static fr.maillage.command.venue.imports.Rows.codes;
import static fr.maillage.command.venue.imports.Rows.read;
import static fr.maillage.command.venue.imports.Rows.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Words;
import fr.maillage.command.venue.imports.RowReading.Understood;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RowReaderTest {

    @Test
    void a_right_line_is_read_without_a_remark() {
        var reading = read(
                "latitude", "50.42",
                "longitude", "2.77",
                "telephone", "+33321000000",
                "courriels", "contact@phare.example|accueil@phare.example",
                "horaires", "Mo-Fr 09:00-12:00",
                "typologie", "TIERS_LIEUX|ASSO",
                "formations_labels", "Arnia/MedNum BFC (Bourgogne-Franche-Comté)");
        assertThat(reading.warnings()).isEmpty();
        var candidate = candidate(reading);
        assertThat(candidate.source().id()).isEqualTo("lieu-1");
        assertThat(candidate.source().saidOn()).isEqualTo(LocalDate.parse("2026-03-31"));
        assertThat(candidate.pivot()).isNull();
        assertThat(candidate.place().coordinates()).isEqualTo(new Coordinates(50.42, 2.77));
        assertThat(candidate.profile().typologies()).containsExactly("ASSO", "TIERS_LIEUX");
        assertThat(candidate.labels())
                .containsExactly(new Label(Label.Kind.QUALIFICATION, "Arnia/MedNum BFC (Bourgogne-Franche-Comté)"));
    }

    @Test
    void what_is_needed_and_missing_refuses_the_line_with_every_reason_at_once() {
        var refused = refusal(read("nom", "", "adresse", "", "date_maj", "hier"));
        assertThat(refused.column()).isEqualTo("nom");
        assertThat(refused.line()).isEqualTo(2);
        assertThat(Words.FRENCH.of(refused.message())).contains("« nom »", "« adresse »", "« hier »");
        assertThat(refusal(read("id", "")).code()).isEqualTo("venue.id.missing");
    }

    @Test
    void what_is_wrong_but_not_needed_is_left_out_with_a_warning() {
        var reading = read(
                "telephone", "12",
                "courriels", "contact@phare.example|n'importe quoi",
                "site_web", "pas une adresse",
                "services", "Aide aux démarches administratives|Repassage",
                "presentation_resume", "mot ".repeat(100));
        assertThat(codes(reading))
                .containsExactlyInAnyOrder(
                        "venue.phone.malformed",
                        "venue.email.malformed",
                        "venue.url.malformed",
                        "venue.service.unknown",
                        "venue.summary.long");
        var profile = candidate(reading).profile();
        assertThat(profile.contact().phone()).isNull();
        assertThat(profile.contact().emails()).containsExactly("contact@phare.example");
        assertThat(profile.summary()).hasSizeLessThanOrEqualTo(280).endsWith("mot…");
        assertThat(profile.presentation())
                .startsWith("mot mot")
                .hasSize(399 + "\n\nServices indiqués par la source : Repassage.".length());
        assertThat(candidate(reading).offer().services()).containsExactly("Aide aux démarches administratives");
    }

    @Test
    void a_telephone_number_that_can_only_be_one_is_put_right_with_a_warning() {
        var shortened = read("telephone", "692 10 00 00");
        assertThat(codes(shortened)).containsExactly("venue.phone.respelled", "venue.personal.mobile");
        assertThat(candidate(shortened).profile().contact().phone()).isEqualTo("+262692100000");
        var several = read("telephone", "03 21 00 00 00 / 06 12 34 56 78");
        assertThat(codes(several)).containsExactly("venue.phone.first");
        assertThat(candidate(several).profile().contact().phone()).isEqualTo("+33321000000");
        assertThat(codes(read("telephone", "+33590100000"))).isEmpty();
    }

    @Test
    void what_speaks_of_a_person_is_told_wherever_words_are_kept_as_they_are() {
        assertThat(codes(read("horaires", "Mo 09:00-12:00 \"ou au 06 12 34 56 78\"")))
                .contains("venue.personal.mobile");
        assertThat(codes(read("autres_formations_labels", "Label de jeanne.dupont@phare.example")))
                .containsExactly("venue.personal.email");
        assertThat(codes(read("formations_labels", "Voir jeanne.dupont@phare.example")))
                .containsExactlyInAnyOrder("venue.label.unknown", "venue.personal.email");
        assertThat(codes(read("services", "Appeler le 06 12 34 56 78"))).contains("venue.personal.mobile");
        assertThat(codes(read("source", "Jeanne, 06 12 34 56 78"))).containsExactly("venue.personal.mobile");
    }

    @Test
    void the_number_of_an_association_of_corsica_or_overseas_is_right() {
        var reading = read("pivot", "w9p1002760");
        assertThat(codes(reading)).isEmpty();
        assertThat(candidate(reading).pivot()).isEqualTo("W9P1002760");
    }

    @Test
    void what_is_wrong_but_says_something_is_kept_as_it_is() {
        var reading = read("pivot", "12345678901234", "horaires", "Mo 14:00-14:00", "nom", "Biblioth\ufffdque");
        assertThat(codes(reading))
                .containsExactlyInAnyOrder("venue.pivot.checksum", "venue.hours.unreadable", "venue.text.damaged");
        assertThat(candidate(reading).pivot()).isEqualTo("12345678901234");
        var hours = Objects.requireNonNull(candidate(reading).hours());
        assertThat(hours.raw()).isEqualTo("Mo 14:00-14:00");
        assertThat(hours.error()).isNotBlank();
        assertThat(candidate(reading).profile().name()).isEqualTo("Biblioth\ufffdque");
    }

    @Test
    void a_slip_in_the_hours_is_named_and_the_rest_of_the_week_is_read() {
        var written = "Mo 09:00-12:00,09:00-12:00; Tu 14:00-14:00; We 10:00-12:00";
        var reading = read("horaires", written);
        assertThat(reading.warnings()).extracting(ImportIssue::code).containsOnly("venue.hours.partly-read");
        assertThat(reading.warnings())
                .extracting(issue -> Words.FRENCH.of(issue.message()))
                .containsExactly(
                        "L'horaire « 09:00-12:00 » est donné deux fois le même jour. Il est lu une fois.",
                        "L'horaire « 14:00-14:00 » commence et finit à la même heure."
                                + " Il est laissé de côté, le reste de la semaine est lu.");
        assertThat(candidate(reading).hours())
                .isEqualTo(new Hours(written, "Mo 09:00-12:00; Tu unknown \"14:00-14:00\"; We 10:00-12:00", null));
    }

    @Test
    void a_value_written_with_other_accents_or_case_is_recognised_and_said() {
        var reading = read("services", "Comprehension du monde numerique", "frais_a_charge", "gratuit");
        assertThat(candidate(reading).offer().services()).containsExactly("Compréhension du monde numérique");
        assertThat(candidate(reading).offer().fees()).containsExactly("Gratuit");
        assertThat(codes(reading)).containsOnly("venue.value.respelled");
    }

    @Test
    void a_label_that_the_standard_does_not_know_stays_a_label() {
        var reading =
                read("dispositif_programmes_nationaux", "France Services|Clic+", "autres_formations_labels", "Ici");
        assertThat(candidate(reading).labels())
                .containsExactly(
                        new Label(Label.Kind.PROGRAMME, "France Services"),
                        new Label(Label.Kind.OTHER, "Clic+"),
                        new Label(Label.Kind.OTHER, "Ici"));
        assertThat(codes(reading)).containsExactly("venue.label.unknown");
    }

    @Test
    void a_label_of_the_standard_is_that_label_in_whatever_column_and_spelling_it_is_written() {
        var reading = read("autres_formations_labels", "AIDANTS CONNECT|Étapes numériques(La Poste)|Pass numérique");
        assertThat(candidate(reading).labels())
                .containsExactly(
                        new Label(Label.Kind.PROGRAMME, "Aidants Connect"),
                        new Label(Label.Kind.QUALIFICATION, "Étapes numériques (La Poste)"),
                        new Label(Label.Kind.OTHER, "Pass numérique"));
        assertThat(codes(reading)).containsExactly("venue.label.known", "venue.label.known", "venue.standard.label");
    }

    @Test
    void hours_that_are_exported_with_another_meaning_are_recorded_as_they_are_and_said() {
        var reading = read("horaires", "Mo-Fr 09:00-12:00; SH off");
        assertThat(Objects.requireNonNull(candidate(reading).hours()).raw()).isEqualTo("Mo-Fr 09:00-12:00; SH off");
        assertThat(codes(reading)).containsExactly("venue.standard.hours");
        assertThat(Words.FRENCH.of(reading.warnings().getFirst().message()))
                .contains("exportés « Mo-Fr 09:00-12:00 open \"vacances scolaires : fermé\" »");
        assertThat(codes(read("horaires", "Mo-Fr 9h00-12h00; 2026 Nov 29+ off")))
                .isEmpty();
    }

    @Test
    void addresses_are_told_apart_whatever_stands_between_them() {
        var reading = read("courriels", "un@phare.example - deux@phare.example");
        assertThat(candidate(reading).profile().contact().emails())
                .containsExactly("un@phare.example", "deux@phare.example");
    }

    @Test
    void a_lost_leading_zero_is_put_back() {
        var reading = read("code_postal", "2100", "code_insee", "2691", "commune", "Saint-Quentin");
        assertThat(candidate(reading).place().postcode()).isEqualTo("02100");
        assertThat(candidate(reading).place().communeCode()).isEqualTo("02691");
        assertThat(codes(reading)).containsExactly("venue.code.padded", "venue.code.padded");
    }

    @Test
    void a_commune_is_found_by_name_and_postcode_where_exactly_one_fits() {
        for (var meant : Map.of(
                        List.of("LIEVIN", "62800"), "62510",
                        List.of("Liévin Cedex", "62800"), "62510",
                        List.of("Kremlin-Bicêtre", "94270"), "94043",
                        List.of("PARIS 10", "75010"), "75110",
                        List.of("LA CROIX SAINT OUEN", "60610"), "60338",
                        List.of("JONQUIÈERES", "60680"), "60326",
                        List.of("HELLEMMES - LILLE", "59260"), "59298",
                        List.of("Villejuif", "94807"), "94076")
                .entrySet()) {
            var given = meant.getKey();
            var reading = read("code_insee", "", "commune", given.getFirst(), "code_postal", given.getLast());
            assertThat(reading).as(given.toString()).isInstanceOf(Understood.class);
            assertThat(candidate(reading).place().communeCode())
                    .as(given.toString())
                    .isEqualTo(meant.getValue());
        }
    }

    @Test
    void a_commune_that_cannot_be_told_refuses_the_line_and_says_where_to_look() {
        var elsewhere = refusal(read("code_insee", "", "commune", "Le Quesnoy", "code_postal", "59330"));
        assertThat(elsewhere.code()).isEqualTo("venue.commune.unknown");
        assertThat(Words.FRENCH.of(elsewhere.message()))
                .contains("Hautmont", "Le Quesnoy (59481) a le code postal 59530");
        assertThat(refusal(read("code_insee", "", "commune", "")).code()).isEqualTo("venue.commune.missing");
    }

    @Test
    void a_code_that_is_none_any_more_gives_way_to_name_and_postcode() {
        var reading = read("code_insee", "62999");
        assertThat(candidate(reading).place().communeCode()).isEqualTo("62510");
        assertThat(codes(reading)).containsExactly("venue.commune.recoded");
    }

    @Test
    void a_code_contradicted_by_both_name_and_postcode_gives_way() {
        var reading = read("code_insee", "80021");
        assertThat(candidate(reading).place().communeCode()).isEqualTo("62510");
        assertThat(codes(reading)).containsExactly("venue.commune.contradicted");
    }

    @Test
    void a_postcode_that_is_not_the_communes_is_kept_and_said() {
        var reading = read("code_postal", "62801");
        assertThat(candidate(reading).place().postcode()).isEqualTo("62801");
        assertThat(codes(reading)).containsExactly("venue.postcode.mismatch");
        var insee = read("code_postal", "62510");
        assertThat(candidate(insee).place().postcode()).isEqualTo("62800");
        assertThat(codes(insee)).containsExactly("venue.postcode.malformed");
    }

    @Test
    void a_point_that_cannot_be_right_is_left_out_and_a_swapped_one_is_put_right() {
        var swapped = read("latitude", "2.77", "longitude", "50,42");
        assertThat(candidate(swapped).place().coordinates()).isEqualTo(new Coordinates(50.42, 2.77));
        assertThat(codes(swapped)).containsExactly("venue.coordinates.swapped");
        var far = read("latitude", "43.60", "longitude", "1.44");
        assertThat(candidate(far).place().coordinates()).isNull();
        assertThat(codes(far)).containsExactly("venue.coordinates.far");
        var outside = read("latitude", "0", "longitude", "0");
        assertThat(candidate(outside).place().coordinates()).isNull();
        assertThat(codes(outside)).containsExactly("venue.coordinates.outside");
        assertThat(codes(read("latitude", "nord", "longitude", "1"))).containsExactly("venue.coordinates.malformed");
    }
}
