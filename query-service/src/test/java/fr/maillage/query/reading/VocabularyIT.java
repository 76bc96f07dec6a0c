package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL finds of what was looked for. */
class VocabularyIT {

    private static Connection database;

    @BeforeAll
    static void connect() throws SQLException {
        var server = EmbeddedPostgres.shared();
        database = server.dataSource(server.newDatabase()).getConnection();
    }

    @AfterAll
    static void leave() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "connecté | Senior connectée",
                "connectée | Le village connecté",
                "connectee | Le village connecté",
                "CONNECTES | Le village connecté",
                "cafe | Le Café des aidants",
                "café | CAFE NUMERIQUE",
                "cafés | Le Café des aidants",
                "caf | CAF du Pas-de-Calais",
                "CAF | Caisse d'allocations familiales",
                "caf | Caisse d’Allocation Familiale de Lens",
                "caisse d'allocations familiales | CAF du Nord",
                "mediation | Médiation en Artois",
                "med | Médiathèque d'Hirson",
                "mediatheque | Médiathèque d'Hirson",
                "d'hirson | Médiathèque d'Hirson",
                "l’hirson | Médiathèque d'Hirson",
                "st omer | Mairie de Saint-Omer",
                "Saint-Omer | Mairie de Saint Omer",
                "Saint Omer | Mairie de St-Omer",
                "St-Omer | MAIRIE DE ST OMER",
                "saintomer | Mairie de St-Omer",
                "ste cécile | Foyer Sainte-Cécile",
                "sainte | Foyer Ste Cécile",
                "E.P.N. | EPN de Lens",
                "epn | E.P.N. de Lens",
                "e p n | E. P. N. de Lens",
                "EPN | Espace public numérique de Lens",
                "espace public numerique | EPN de Lens",
                "CCAS | Centre communal d'action sociale",
                "Centre Communal d’Action Sociale | CCAS de Denain",
                "centre communal | CCAS de Denain",
                "ccas | Centres communaux d'action sociale",
                "CSC | Centre socio-culturel Vachala",
                "csc | Centre socioculturel Vachala",
                "socioculturelle | Association socio-culturelle",
                "socio-culturel | Centre socioculturel",
                "MJC | Maison des jeunes et de la culture",
                "maison des jeunes & de la culture | MJC",
                "MSA | Mutualité Sociale Agricole",
                "mutualité | MSA de Picardie",
                "pimms | Point information médiation multi-services",
                "CIDFF | Centre d’information sur les droits des femmes et des familles",
                "EPCI | Établissement public de coopération intercommunale",
                "FS | Maison France Services de Bapaume",
                "fs | France service",
                "france services | FS Bapaume",
                "cœur | Centre COEUR de ville",
                "coeur | Au cœur du bassin",
                "oeuvre | Les œuvres",
                "cyber-base | Cyberbase de Douai",
                "cyberbase | Cyber-base de Douai",
                "rendez vous | Rendez-vous numérique",
                "habitants | Maison des habitant·e·s",
                "habitante | Maison des habitant(e)s",
                "publique | Écrivain public",
                "nouveau | Nouvelle Forge",
                "nouvelle | Au Nouveau Monde",
                "clef | La clé des champs",
                "asso | Association du coin",
                "bibliothèque | Biblio de quartier",
                "783 864 150 00012 | 78386415000012",
                "783864 | 78386415000012",
                "62300 | 62300",
                "4 | Atelier 4",
                "la | La Boussole",
                "tabl | Valise de tablettes",
            })
    void what_is_meant_is_found(String asked, String text) throws SQLException {
        assertThat(finds(asked, text)).as(asked + " finds " + text).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CAF | Le Café des aidants",
                "caf | CAFE NUMERIQUE",
                "caf | Cafétéria",
                "café | CAF du Nord",
                "cafe | CAF du Nord",
                "CAFES | CAF du Nord",
                "saint | Foyer Sainte-Cécile",
                "sainte | Mairie de Saint-Omer",
                "st | Station numérique",
                "Saint-Omer | Mairie de Saint-Quentin",
                "st omer | Foyer Sainte-Omer",
                "PAV | Le Pavé",
                "msa | Musée de la mer",
                "MJC | Maison des jeunes",
                "CCAS | Centre communal",
                "epn | Un espace numérique",
                "ccas | CIAS de l'Artois",
                "ML | Mlle Martin",
                "centre social | CAF du Nord",
                "culturel | Agriculture",
                "médiathèque | Médiation",
                "theque | Médiathèque",
                "place | Pl Verte",
            })
    void what_is_not_meant_is_not_found(String asked, String text) throws SQLException {
        assertThat(finds(asked, text)).as(asked + " does not find " + text).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boulevard | 12 bd Basly",
                "bd basly | 12 boulevard Basly",
                "place | 3 pl. Jean-Jaurès",
                "av | 3 avenue de la Gare",
                "jean jaurès | 3 pl. Jean-Jaurès",
            })
    void an_address_is_found_as_it_is_spoken(String asked, String address) throws SQLException {
        assertThat(matches(asked, new Vocabulary().at(address))).isTrue();
    }

    private static boolean finds(String asked, String text) throws SQLException {
        return matches(asked, Vocabulary.of(text));
    }

    private static boolean matches(String asked, Vocabulary text) throws SQLException {
        try (var query = database.prepareStatement("SELECT CAST(? AS tsvector) @@ CAST(? AS tsquery)")) {
            query.setString(1, text.lexemes().toString());
            query.setString(2, SearchWord.all(SearchWord.in(asked)).orElseThrow());
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
