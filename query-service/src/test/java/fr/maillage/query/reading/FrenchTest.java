package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    @ParameterizedTest
    @CsvSource({
        "connecté, connectée",
        "connectés, connectées",
        "connecté, connecter",
        "connectée, connecter",
        "formé, formée",
        "formateur, formatrice",
        "formateurs, formatrices",
        "médiateur, médiatrice",
        "médiation, médiations",
        "numérique, numériques",
        "social, sociale",
        "social, sociaux",
        "communal, communaux",
        "local, locaux",
        "régional, régionale",
        "départemental, départementaux",
        "actif, active",
        "actifs, actives",
        "accompagné, accompagnée",
        "accompagner, accompagnement",
        "accompagne, accompagner",
        "aîné, aînée",
        "aînés, aînées",
        "âgé, âgée",
        "âgés, âgées",
        "retraité, retraitées",
        "habitant, habitante",
        "citoyen, citoyenne",
        "ancien, anciennes",
        "premier, première",
        "ouvrier, ouvrière",
        "entier, entière",
        "jeu, jeux",
        "réseau, réseaux",
        "tableau, tableaux",
        "atelier, ateliers",
        "boîte, boîtes",
        "sécurisé, sécurisée",
        "sécurité, sécurités",
        "protégé, protégées",
        "protéger, protégée",
        "initié, initiée",
        "débutant, débutante",
        "gratuit, gratuite",
        "ouvert, ouverte",
        "itinérant, itinérante",
        "inclusif, inclusive",
        "partagé, partagée",
        "partager, partage",
        "équipé, équipée",
        "dématérialisé, dématérialisée",
        "découvrir, découvre",
        "utiliser, utilise",
        "utilisateur, utilisatrice",
        "employé, employée",
        "emploi, emplois",
        "européen, européenne",
        "invité, invitée",
        "culturel, culturelle",
        "professionnel, professionnelle",
        "né, née",
        "clé, clés",
        "café, cafés",
        "école, écoles",
        "travailleur, travailleuse",
    })
    void forms_of_one_word_meet_also_where_one_of_them_is_written_without_accents(String one, String other) {
        assertThat(meet(one, other)).as(one + " and " + other).isTrue();
        assertThat(meet(Words.plain(one), other))
                .as("plain " + one + " and " + other)
                .isTrue();
        assertThat(meet(one, Words.plain(other)))
                .as(one + " and plain " + other)
                .isTrue();
        assertThat(meet(one, Words.plain(one)))
                .as(one + " and the same without accents")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "caf, café",
        "caf, cafés",
        "caf, cafe",
        "mer, mère",
        "pave, pavillon",
        "action, acte",
        "numérique, numéro",
        "place, plat",
        "lens, lent",
        "média, médiation",
        "médiathèque, médiation",
        "métier, métrique",
        "papier, papa",
        "communal, communication",
        "local, location",
        "livre, livret",
        "social, société",
        "général, génération",
        "central, centre",
        "mission, missive",
        "permis, permanence",
        "forme, format",
        "formulaire, formation",
        "culturel, agriculture",
        "écran, écrit",
        "internet, interne",
        "tablette, table",
        "santé, sain",
        "maison, mais",
        "mairie, mari",
        "pôle, poli",
        "bibliothèque, bibliobus",
        "valise, valeur",
        "base, bas",
        "ville, village",
        "code, codage",
        "repair, repère",
        "caisse, caissier",
        "lien, lieu",
    })
    void words_that_only_look_alike_do_not_meet(String one, String other) {
        assertThat(meet(one, other)).as(one + " and " + other).isFalse();
    }

    private static boolean meet(String one, String other) {
        return French.of(one).stems().stream().anyMatch(French.of(other).stems()::contains);
    }
}
