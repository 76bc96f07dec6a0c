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
        "EPN Les Glycines, Espace public numérique Les Glycines, true",
        "E.P.N. Les Glycines, Espace Public Numérique les Glycines, true",
        "E P N Les Glycines, EPN Les Glycines, true",
        "CCAS, Centre communal d'action sociale de Liévin, true",
        "C.C.A.S., Centre Communal d’Action Sociale, true",
        "MJC Saint-Exupéry, Maison des jeunes et de la culture St Exupéry, true",
        "MFS, Maison France Services, true",
        "M.F.S. de Liévin, France Services, true",
        "Maison France Services, Espace France Service, true",
        "Pôle Croix-Rouge française de Liévin, CROIX ROUGE FRANCAISE, true",
        "CC du Pays vert, Communauté de communes du Pays vert, true",
        "CA du Pays vert, Communauté d'agglomération du Pays vert, true",
        "PIJ, Point information jeunesse, true",
        "Biblio Les Glycines, Bibliothèque les Glycines, true",
        "EPN Les Glycines, EPN Les Tilleuls, false",
        "Espace public numérique Zola, Espace public numérique Arago, false",
        "CCAS, CIAS, false",
        "MJC, Maison pour tous, false",
        "CCAS, Communauté de communes, false",
        "Médiathèque, Bibliothèque, false",
        "Médiathèque Les Glycines, Bibliothèque Les Glycines, false",
    })
    void names_are_alike_in_short_and_in_full(String one, String other, boolean alike) {
        assertThat(shared(venue(one, "1 rue A"), venue(other, "1 rue A")).contains(NAME))
                .isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "Salle 0, Salle 600, false",
        "Salle des fêtes 1, Salle des fêtes 2, false",
        "Salle A, Salle B, false",
        "Salle A de la maison du peuple, Salle B de la maison du peuple, false",
        "Maison du peuple bâtiment D, Maison du peuple bâtiment L, false",
        "Lab@numérique01, Lab@numérique02, false",
        "Collège Henri II, Collège Henri IV, false",
        "Médiathèque du 3e, Médiathèque du 4ème, false",
        "EPN 1, Espace public numérique 2, false",
        "Salle des fêtes 1, Salle des fêtes n° 01, true",
        "Collège Henri IV, Collège Henri 4, true",
        "Médiathèque du 3e, Médiathèque du 3ème, true",
        "Maison du 8 mai 1945, Maison du 8 mai 45, true",
        "Maison du peuple d'Arago, La maison du peuple Arago, true",
        "École J. Prévert, École Jacques Prévert, true",
    })
    void names_that_differ_in_a_number_or_a_letter_are_not_alike(String one, String other, boolean alike) {
        assertThat(shared(venue(one, "1 rue A"), venue(other, "1 rue A")).contains(NAME))
                .isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "1 rue Inventée 0, 1 rue Inventée 3, false",
        "1 allée A, 1 allée B, false",
        "12 rue du 8 mai 1945, 12 rue du 18 mai 1945, false",
        "12 boulevard Jean XXII, 12 boulevard Jean XXIII, false",
        "12 rue du 8 mai 1945, 12 rue du 8 mai 45, true",
        "12 rue du 11 novembre, 12 rue du 11 novembre 1918, true",
        "'12 rue de la République, BP 40', '12 rue de la République, BP 41', true",
        "12 bis rue du 8 mai 1945, 12bis rue du 8 mai 1945, true",
        "12 A rue de la République, 12 a rue de la République, true",
        "12 et 14 rue du 8 mai 1945, 12 et 16 rue du 8 mai 1945, true",
        "12-14 rue du 8 mai 1945, 12 rue du 8 mai 1945, true",
        "12 avenue de la 2e DB, 12 avenue de la 2ème DB, true",
    })
    void streets_that_differ_in_a_number_or_a_letter_are_not_one(String one, String other, boolean same) {
        assertThat(shared(venue("Salle", one), venue("Salle", other)).contains(PLACE))
                .isEqualTo(same);
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
