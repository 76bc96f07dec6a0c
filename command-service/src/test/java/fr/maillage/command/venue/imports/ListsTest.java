package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.Rows.candidate;
import static fr.maillage.command.venue.imports.Rows.codes;
import static fr.maillage.command.venue.imports.Rows.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists whose values stand apart in other ways than the standard's, and values of its older versions. */
class ListsTest {

    @ParameterizedTest
    @ValueSource(strings = {";", "; ", " ; ", ", ", ",", "\n", " / ", " - ", "|", " | ", " et "})
    void services_are_told_apart_by_any_sign(String sign) {
        var reading = read(
                "services",
                "Aide aux démarches administratives" + sign + "Parentalité et éducation avec le numérique" + sign
                        + "Accès internet et matériel informatique");
        assertThat(candidate(reading).offer().services())
                .containsExactly(
                        "Aide aux démarches administratives",
                        "Parentalité et éducation avec le numérique",
                        "Accès internet et matériel informatique");
        assertThat(codes(reading))
                .isEqualTo(sign.strip().equals("|") ? java.util.List.of() : java.util.List.of("venue.list.signs"));
        assertThat(candidate(reading).unsaid()).isEmpty();
    }

    @Test
    void every_list_is_read_so() {
        var reading = read(
                "typologie", "ASSO;TIERS_LIEUX",
                "publics_specifiquement_adresses", "Familles et/ou enfants\tSeniors",
                "prise_en_charge_specifique", "Langues étrangères (anglais);Langues étrangères (autres)",
                "frais_a_charge", "Gratuit, Payant",
                "modalites_acces", "Téléphoner; Contacter par mail; Envoyer un mail avec une fiche de prescription",
                "modalites_accompagnement", "En autonomie ¦ À distance",
                "itinerance", "Fixe et itinérant");
        var offer = candidate(reading).offer();
        assertThat(candidate(reading).profile().typologies()).containsExactly("ASSO", "TIERS_LIEUX");
        assertThat(offer.audiences()).containsExactly("Familles et/ou enfants", "Seniors");
        assertThat(offer.specialCare()).containsExactly("Langues étrangères (anglais)", "Langues étrangères (autres)");
        assertThat(offer.fees()).containsExactly("Gratuit", "Payant");
        assertThat(offer.accessModes())
                .containsExactly("Téléphoner", "Contacter par mail", "Envoyer un mail avec une fiche de prescription");
        assertThat(offer.accompanimentModes()).containsExactly("En autonomie", "À distance");
        assertThat(candidate(reading).profile().itinerancy()).containsExactly("Itinérant", "Fixe");
        assertThat(candidate(reading).profile().presentation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASSO TIERS_LIEUX",
                "ASSO, Tiers-lieux",
                "asso / tiers lieux",
                "['ASSO', 'TIERS_LIEUX']",
                "{ASSO,TIERS_LIEUX}",
                "ASSO;TIERS_LIEUX;"
            })
    void typologies(String written) {
        assertThat(candidate("typologie", written).profile().typologies()).containsExactly("ASSO", "TIERS_LIEUX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Devenir autonome dans les démarches administratives|Aide aux démarches administratives",
                "Réaliser des démarches administratives avec un accompagnement|Aide aux démarches administratives",
                "Accompagner les démarches de santé|Aide aux démarches administratives",
                "Prendre en main un smartphone ou une tablette|Maîtrise des outils numériques du quotidien",
                "Utiliser le numérique au quotidien|Maîtrise des outils numériques du quotidien",
                "Approfondir ma culture numérique|Compréhension du monde numérique",
                "Favoriser mon insertion professionnelle|Insertion professionnelle via le numérique",
                "Accéder à du matériel|Accès internet et matériel informatique",
                "S’équiper en matériel informatique|Acquisition de matériel informatique à prix solidaire",
                "Soutenir la parentalité et l'éducation avec le numérique|Parentalité et éducation avec le numérique"
            })
    void services_of_older_versions(String former, String now) {
        var reading = read("services", former);
        assertThat(candidate(reading).offer().services()).containsExactly(now);
        assertThat(codes(reading)).containsExactly("venue.value.respelled");
        assertThat(candidate(reading).profile().presentation()).isNull();
        assertThat(candidate(reading).unsaid()).isEmpty();
    }

    @Test
    void other_lists_of_older_versions() {
        var candidate = candidate(
                "publics_specifiquement_adresses",
                "Seniors (+ 65 ans);Familles/enfants;Jeunes (16-26 ans);Uniquement femmes;Surdité;Personnes en situation d'illettrisme",
                "frais_a_charge",
                "Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...),Payant : L'accès au lieu et/ou à ses services est payant",
                "modalites_accompagnement",
                "Seul : j'ai accès à du matériel et une connexion;Avec de l'aide;Dans un atelier : j'apprends collectivement à utiliser le numérique",
                "typologie",
                "PE",
                "dispositif_programmes_nationaux",
                "CNFS;Grandes écoles du numérique;Fabriques de Territoire;APTIC");
        assertThat(candidate.offer().audiences())
                .containsExactly("Jeunes", "Familles et/ou enfants", "Seniors", "Femmes");
        assertThat(candidate.offer().specialCare()).containsExactly("Surdité", "Illettrisme");
        assertThat(candidate.offer().fees()).containsExactly("Gratuit sous condition", "Payant");
        assertThat(candidate.offer().accompanimentModes())
                .containsExactly("En autonomie", "Accompagnement individuel", "Dans un atelier collectif");
        assertThat(candidate.profile().typologies()).containsExactly("FT");
        assertThat(candidate.labels())
                .containsExactly(
                        new Label(Label.Kind.PROGRAMME, "Conseillers numériques"),
                        new Label(Label.Kind.PROGRAMME, "Grande école du numérique"),
                        new Label(Label.Kind.QUALIFICATION, "Fabriques de Territoire"),
                        new Label(Label.Kind.OTHER, "APTIC"));
        assertThat(candidate.profile().presentation()).isNull();
    }

    @Test
    void what_no_list_holds_is_kept_in_the_words_of_its_source() {
        var reading = read(
                "services",
                "Aide aux démarches administratives;Repassage, couture;Yoga",
                "publics_specifiquement_adresses",
                "Adultes|Public langues étrangères|Seniors",
                "frais_a_charge",
                "Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer;Payant",
                "modalites_accompagnement",
                "A ma place",
                "presentation_detail",
                "Un lieu ouvert.");
        var candidate = candidate(reading);
        assertThat(candidate.offer().services()).containsExactly("Aide aux démarches administratives");
        assertThat(candidate.offer().audiences()).containsExactly("Seniors");
        assertThat(candidate.offer().fees()).containsExactly("Payant");
        assertThat(candidate.profile().presentation()).isEqualTo("""
                Un lieu ouvert.

                Publics indiqués par la source : Adultes ; Public langues étrangères.
                Services indiqués par la source : Repassage, couture ; Yoga.
                Frais indiqués par la source : Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer.
                Modalités d'accompagnement indiquées par la source : A ma place.""");
        assertThat(candidate.unsaid())
                .containsExactlyInAnyOrder(
                        "services", "publics_specifiquement_adresses", "frais_a_charge", "modalites_accompagnement");
        assertThat(codes(reading)).contains("venue.service.unknown", "venue.audience.unknown", "venue.fee.unknown");
    }

    @Test
    void what_is_kept_is_not_kept_twice() {
        var kept = "Services indiqués par la source : Yoga.";
        assertThat(candidate("services", "Yoga").profile().presentation()).isEqualTo(kept);
        assertThat(candidate("services", "Yoga", "presentation_detail", kept)
                        .profile()
                        .presentation())
                .isEqualTo(kept);
    }

    @Test
    void an_explanation_of_ones_own_is_kept_beside_the_value() {
        var candidate = candidate("frais_a_charge", "Payant : 5 € de l'heure");
        assertThat(candidate.offer().fees()).containsExactly("Payant");
        assertThat(candidate.profile().presentation()).contains("5 € de l'heure");
    }

    @ParameterizedTest
    @CsvSource({
        "Itinérante,Itinérant",
        "Oui,Itinérant",
        "oui,Itinérant",
        "TRUE,Itinérant",
        "VRAI,Itinérant",
        "itinerant,Itinérant",
        "Non,Fixe",
        "FAUX,Fixe",
        "fixe,Fixe",
        "1.0,Itinérant"
    })
    void itinerancy(String written, String meant) {
        assertThat(candidate("itinerance", written).profile().itinerancy()).containsExactly(meant);
    }

    @Test
    void labels_are_told_apart_where_no_name_is_cut() {
        var candidate = candidate(
                "dispositif_programmes_nationaux", "France Service, Aidants connect",
                "formations_labels", "Arnia/MedNum BFC (Bourgogne-Franche-Comté);Étapes numériques (La Poste)",
                "autres_formations_labels", "SudLabs;Nièvre médiation numérique, 2e degré");
        assertThat(candidate.labels())
                .containsExactly(
                        new Label(Label.Kind.PROGRAMME, "France Services"),
                        new Label(Label.Kind.PROGRAMME, "Aidants Connect"),
                        new Label(Label.Kind.QUALIFICATION, "Arnia/MedNum BFC (Bourgogne-Franche-Comté)"),
                        new Label(Label.Kind.QUALIFICATION, "Étapes numériques (La Poste)"),
                        new Label(Label.Kind.OTHER, "SudLabs"),
                        new Label(Label.Kind.OTHER, "Nièvre médiation numérique, 2e degré"));
        assertThat(candidate("autres_formations_labels", "Un, deux (trois, quatre)")
                        .labels())
                .containsExactly(
                        new Label(Label.Kind.OTHER, "Un"), new Label(Label.Kind.OTHER, "deux (trois, quatre)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://un.example/, https://deux.example/a,b",
                "https://un.example/;https://deux.example/a,b",
                "https://un.example/ https://deux.example/a,b",
                "https://un.example/ et https://deux.example/a,b",
                "https://un.example/\nhttps://deux.example/a,b;",
                "https://un.example/|https://deux.example/a,b"
            })
    void sites(String written) {
        var reading = read("site_web", written);
        assertThat(candidate(reading).profile().contact().sites())
                .containsExactly("https://un.example/", "https://deux.example/a,b");
        assertThat(candidate(reading).unsaid()).isEmpty();
    }

    @Test
    void a_site_that_can_be_read_is_not_lost_with_one_that_cannot() {
        var reading = read("site_web", "https://un.example;deux.example");
        assertThat(candidate(reading).profile().contact().sites()).containsExactly("https://un.example");
        assertThat(codes(reading)).contains("venue.url.malformed");
        assertThat(candidate(reading).unsaid()).contains("site_web");
        assertThat(candidate("prise_rdv", "https://un.example; https://deux.example")
                        .profile()
                        .booking())
                .isEqualTo("https://un.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un@phare.example, deux@phare.example",
                "un@phare.example;deux@phare.example;",
                "un@phare.example deux@phare.example",
                "un@phare.example / deux@phare.example",
                "mailto:un@phare.example|Accueil <deux@phare.example>",
                "un@phare.example et deux@phare.example"
            })
    void addresses(String written) {
        var reading = read("courriels", written);
        assertThat(candidate(reading).profile().contact().emails())
                .containsExactly("un@phare.example", "deux@phare.example");
        assertThat(candidate(reading).unsaid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03 21 00 00 00 / 03 21 11 11 11",
                "03.21.00.00.00 ou 03.21.11.11.11",
                "0321000000;0321111111",
                "+33321000000|+33321111111"
            })
    void the_first_of_several_telephone_numbers_is_kept(String written) {
        var reading = read("telephone", written);
        assertThat(candidate(reading).profile().contact().phone()).isEqualTo("+33321000000");
        assertThat(codes(reading)).containsExactly("venue.phone.first");
    }

    @Test
    void an_address_with_a_hole_is_not_made_another() {
        var reading = read("courriels", "maison des@phare.example");
        assertThat(candidate(reading).profile().contact().emails()).isEmpty();
        assertThat(codes(reading)).containsExactly("venue.email.malformed");
    }
}
