package fr.maillage.standard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.territory.Territories;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalReaderTest {

    @ParameterizedTest
    @CsvSource({
        "https://exemple.fr, https://exemple.fr",
        "http://exemple.fr/a_b/c.php?x=1&y=%C3%A9#haut, http://exemple.fr/a_b/c.php?x=1&y=%C3%A9#haut",
        "https://exemple.fr/app/#/rdv, https://exemple.fr/app/#/rdv",
        "https://exemple.fr/lieu;jsessionid=1, https://exemple.fr/lieu;jsessionid=1",
    })
    void a_link_that_is_taken_stays_as_it_is(String link, String exported) {
        assertThat(NationalReader.link(link)).contains(exported);
    }

    @ParameterizedTest
    @CsvSource({
        "https://médiathèque.exemple.fr/, https://xn--mdiathque-53af.exemple.fr/",
        "https://exemple.fr/médiathèque, https://exemple.fr/m%C3%A9diath%C3%A8que",
        "https://exemple.fr/lieu(1), https://exemple.fr/lieu%281%29",
        "https://exemple.fr/lieu:12/a;b/c, https://exemple.fr/lieu%3A12/a%3Bb/c",
        "'https://exemple.fr/?q[]=a,b&u=https://x.fr/', https://exemple.fr/?q%5B%5D=a%2Cb&u=https%3A%2F%2Fx.fr%2F",
        "https://exemple.fr:443/rdv, https://exemple.fr/rdv",
        "http://exemple.fr:80, http://exemple.fr",
        "https://exemple.fr/infos#prise-de-rdv, https://exemple.fr/infos",
    })
    void a_link_that_is_refused_is_written_so_that_it_leads_to_the_same_page(String link, String exported) {
        assertThat(NationalReader.link(link)).contains(exported);
        assertThat(NationalReader.link(exported)).contains(exported);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exemple.fr:8443/rdv",
                "http://exemple.fr:443/",
                "https://exemple.fr/app#/prise-de-rdv",
                "ftp://exemple.fr/é",
            })
    void a_link_that_no_spelling_leads_to_is_left_out(String link) {
        assertThat(NationalReader.link(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 bis, rue de l’Église (1er étage) & cour n°3 | 12 bis, rue de l’Église (1er étage) & cour n°3",
                "Résidence « Les Lilas », 3 rue Zola | Résidence Les Lilas, 3 rue Zola",
                "Espace \"Le Fil\" — bât. #2 | Espace Le Fil - bât. n° 2",
                "Quai n_4 [hall] / 2ᵉ | Quai n 4 (hall) / 2e",
                "1½ rue Łódź… | 11/2 rue ódź...",
                "Rue de l`Église ! | Rue de l'Église",
            })
    void an_address_is_written_in_the_signs_that_are_taken(String address, String exported) {
        assertThat(NationalReader.address(address).orElseThrow().replace("ódź", "ódz"))
                .isEqualTo(exported.replace("ódź", "ódz"));
    }

    @Test
    void of_an_address_without_a_letter_nothing_is_left() {
        assertThat(NationalReader.address("?!")).isEmpty();
        assertThat(NationalReader.address("« »")).isEmpty();
    }

    /** The library's own patterns, as they stand in its source. */
    @Test
    void whatever_sign_an_address_holds_the_library_takes_what_is_written() {
        var taken = Pattern.compile("[0-9A-Za-z\\dÀ-ÖØ-öø-ÿœ-ŸŒ\\-,()°.&:+–|;'’/\\s\\p{Z}]+");

        assertThat(IntStream.range(32, 0x2fff)
                        .filter(Character::isDefined)
                        .mapToObj(Character::toString)
                        .map(sign -> NationalReader.address("1 rue " + sign + " Zola")
                                .orElse(""))
                        .filter(address -> !taken.matcher(address).matches()))
                .isEmpty();
    }

    @Test
    void all_communes_are_taken_by_name_and_code() {
        var name = Pattern.compile("[A-Za-z\\dÀ-ÖØ-öø-ÿœ-ŸŒ\\-'’\\s]+");
        var code = Pattern.compile("(?:[013-9]\\d|2[AB1-9])\\d{3}");

        assertThat(Territories.load().communes())
                .filteredOn(commune ->
                        !name.matcher(NationalReader.commune(commune.name())).matches()
                                || !code.matcher(commune.code()).matches())
                .isEmpty();
        assertThat(NationalReader.commune("Château-Chinon (Ville)")).isEqualTo("Château-Chinon Ville");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33321000000", "+262262123456", "+508412345", "+687123456"})
    void a_number_that_both_take_stays(String phone) {
        assertThat(NationalReader.phone(phone)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+68940123456", "+2697123456", "+3265000000", "0321000000", "3960"})
    void a_number_that_one_of_them_refuses_is_left_out(String phone) {
        assertThat(NationalReader.phone(phone)).isEmpty();
    }

    @Test
    void a_pivot_is_a_siret_or_an_rna() {
        assertThat(NationalReader.pivot("43493312300029")).isPresent();
        assertThat(NationalReader.pivot("W621000001")).isPresent();
        assertThat(NationalReader.pivot("434933123")).isEmpty();
        assertThat(NationalReader.pivot("00000000000000")).isEmpty();
    }

    @Test
    void what_is_not_taken_is_said_with_who_does_not_take_it_and_what_is_exported() {
        var remarks = NationalRemark.of(
                "Bât. #3",
                "https://exemple.fr/é",
                "https://exemple.fr:8443/",
                "+68940123456",
                List.of(),
                List.of("Étapes numériques (La Poste)"));

        assertThat(remarks)
                .extracting(NationalRemark::column)
                .containsExactly(
                        "adresse", "fiche_acces_libre", "prise_rdv", "telephone", "services", "formations_labels");
        assertThat(remarks)
                .extracting(NationalRemark::exported)
                .startsWith("Bât. n° 3", "https://exemple.fr/%C3%A9", null);
    }

    @Test
    void of_hours_it_is_said_who_judges_them_otherwise_and_what_is_exported() {
        var remark = NationalRemark.ofHours("SH off", "unknown \"vacances scolaires : fermé\"");

        assertThat(remark.kind().code()).isEqualTo("standard.hours");
        assertThat(remark.value()).isEqualTo("SH off");
        assertThat(remark.exported()).isEqualTo("unknown \"vacances scolaires : fermé\"");
    }

    @Test
    void of_what_is_taken_nothing_is_said() {
        assertThat(NationalRemark.of(
                        "1 rue Zola",
                        null,
                        "https://exemple.fr/rdv?x=1",
                        "+33321000000",
                        List.of("Aide aux démarches administratives"),
                        List.of("ORDI 3.0")))
                .isEmpty();
    }
}
