package fr.maillage.census;

import static fr.maillage.census.Clue.CONTACT;
import static fr.maillage.census.Clue.NAME;
import static fr.maillage.census.Clue.PIVOT;
import static fr.maillage.census.Clue.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Contact;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTest {

    private static final String SIRET = "77561234400017";

    @ParameterizedTest
    @CsvSource({
        "Médiathèque, Mediathèque de Liévin, true",
        "France Services, Espace FRANCE SERVICES, true",
        "Maison du numérique, La Maison du Numérique de LIEVIN, true",
        "Numérique Maison, Maison numérique, true",
        "Liévin, Liévin, true",
        "Cyber-base Arago, CYBERBASE ARAGO, true",
        "Ville de Liévin, Médiathèque, false",
        "Cyber-base Arago, Cyber-base Wilson, false",
        "Liévin, Mairie, false",
    })
    void names_are_alike_without_case_accents_order_small_words_and_the_commune(
            String one, String other, boolean alike) {
        var same = shared(venue(one, "1 rue A"), venue(other, "1 rue A"));
        assertThat(same.contains(NAME)).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "12 rue du Pavé, 12 RUE DU PAVE, true",
        "12 bis rue du Pavé, 12bis rue du Pavé, true",
        "'66, Place du Général de Gaulle', 66 PL DU GAL DE GAULLE, true",
        "'32 Bd du Dr Guérin', 32 boulevard du docteur Guérin, true",
        "n° 5 avenue Foch, 5 av. Foch, true",
        "rue du Pavé, 12 rue du Pavé, true",
        "15-17 rue Émile Zola, 15 rue Emile Zola, true",
        "2 rue du Pavé, 22 rue du Pavé, false",
        "12 rue du Pavé, 12 bis rue du Pavé, false",
        "12 rue du Pavé, 12 rue de la Gare, false",
        "place du 8 mai 1945, 8 rue de la Gare, false",
    })
    void places_are_one_where_the_street_is_and_the_number_is_or_one_is_not_told(
            String one, String other, boolean same) {
        assertThat(shared(venue("Salle", one), venue("Salle", other)).contains(PLACE))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"50.42040, true", "50.42044, true", "50.42050, false"})
    void places_are_one_where_fifty_metres_lie_between_them_at_most(double latitude, boolean same) {
        var one = at(new Coordinates(50.42, 2.77));
        assertThat(shared(one, at(new Coordinates(latitude, 2.77))).contains(PLACE))
                .isEqualTo(same);
    }

    @Test
    void an_address_and_a_point_that_nobody_told_are_nowhere() {
        assertThat(shared(venue("Salle", ""), venue("Salle", ""))).doesNotContain(PLACE);
        assertThat(shared(at(null), at(new Coordinates(50.42, 2.77)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+33321000001, 03 21 00 00 01, true",
        "+262692000001, 0692000001, true",
        "+33321000001, +33321000002, false",
        "+33600000000, 06 00 00 00 00, false",
    })
    void a_phone_is_its_last_nine_digits_and_one_of_zeros_is_none(String one, String other, boolean same) {
        assertThat(shared(reached(one, "", ""), reached(other, "", "")).contains(CONTACT))
                .isEqualTo(same);
    }

    @Test
    void a_mail_or_a_site_in_common_is_a_contact_in_common() {
        assertThat(shared(reached(null, "Accueil@ville.exemple", ""), reached(null, "accueil@ville.exemple", "")))
                .contains(CONTACT);
        assertThat(shared(reached(null, "", "https://www.ville.exemple/"), reached(null, "", "http://ville.exemple")))
                .contains(CONTACT);
        assertThat(shared(reached(null, "", ""), reached(null, "", ""))).doesNotContain(CONTACT);
    }

    @Test
    void two_clues_make_a_pair_and_one_of_them_is_the_name_or_the_place() {
        var one = traits("Cyber-base Arago", "5 rue Branly", SIRET, "+33321000001");
        assertThat(shared(one, traits("Mairie", "7 rue de la Gare", SIRET, "+33321000001")))
                .as("one legal entity with several venues")
                .isEmpty();
        assertThat(shared(one, traits("Cyber-base Arago", "7 rue de la Gare", null, null)))
                .as("a name alone")
                .isEmpty();
        assertThat(shared(one, traits("Mairie", "5 rue Branly", null, null)))
                .as("a place alone")
                .isEmpty();
        assertThat(shared(one, traits("Mairie", "5 rue Branly", SIRET, null))).isEqualTo(Set.of(PLACE, PIVOT));
        assertThat(shared(one, traits("La cyber base d'Arago", "7 rue de la Gare", null, "+33321000001")))
                .isEqualTo(Set.of(NAME, CONTACT));
        assertThat(shared(one, one)).isEqualTo(Set.of(Clue.values()));
    }

    @Test
    void the_unknown_pivot_is_no_clue() {
        var unknown = "00000000000000";
        assertThat(shared(traits("Salle", "1 rue A", unknown, null), traits("Salle", "2 rue B", unknown, null)))
                .isEmpty();
    }

    private static Set<Clue> shared(Traits one, Traits other) {
        assertThat(one.sharedWith(other)).as("either way").isEqualTo(other.sharedWith(one));
        return one.sharedWith(other);
    }

    private static Traits venue(String name, String address) {
        return traits(name, address, SIRET, null);
    }

    private static Traits at(@Nullable Coordinates point) {
        return Traits.of(
                "Salle",
                "Liévin",
                new Place("", null, "62800", "62510", point),
                null,
                new Contact(null, List.of(), List.of()));
    }

    private static Traits reached(@Nullable String phone, String mail, String site) {
        return Traits.of("Salle", "Liévin", place("1 rue A"), null, new Contact(phone, List.of(mail), List.of(site)));
    }

    private static Traits traits(String name, String address, @Nullable String pivot, @Nullable String phone) {
        return Traits.of(name, "Liévin", place(address), pivot, new Contact(phone, List.of(), List.of()));
    }

    private static Place place(String address) {
        return new Place(address, null, "62800", "62510", null);
    }
}
