package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Words;
import fr.maillage.command.venue.imports.RowReading.Refused;
import fr.maillage.command.venue.imports.RowReading.Understood;
import fr.maillage.territory.FormerCommune;
import fr.maillage.territory.Territories;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that name communes as they were before a merger, a new name or a new code. */
class FormerCommunesTest {

    private static final Territories FRANCE = Territories.load();
    private static final CommuneNames NAMES = new CommuneNames(FRANCE);
    private static final RowReader READER = new RowReader("essai", LocalDate.parse("2026-04-15"), FRANCE);

    @ParameterizedTest
    @CsvSource({
        "Bazoches-sur-Vesles, 02220, , 02054",
        "BAZOCHES SUR VESLES, 02220, 02054, 02054",
        "Anizy-le-Château, 02320, , 02018",
        "St Martin au Laert, 62500, , 62757",
        "Tatinghem, 62500, , 62757",
        "Tatinghem, 62500, 62807, 62757",
        "Anserville, 60540, 60018, 60088",
        "Fosseuse, 60540, , 60088",
        "Troussures, 60390, , 60029",
        "Grécourt, 80400, 80389, 80442",
        "L'Aiguillon sur Mer, 85460, , 85001",
        "Liergues, 69400, , 69114",
        "Guignicourt, 02190, , 02360",
        "Guignicourt Cedex, 02190, , 02360",
        "Guinicourt, 02190, , 02360",
        "Courcouronnes, 91080, 91182, 91228",
        "Évry, 91000, , 91228",
        "Évry Cedex, 91025, , 91228",
        "Rosendaël, 59240, , 59183",
        "Gernicourt, 02160, , 51171",
        "Chavornay, 01510, , 01097"
    })
    void the_commune_of_today_is_found(String name, String postcode, String code, String today) {
        assertThat(commune(name, postcode, code)).isEqualTo(today);
    }

    @Test
    void what_was_read_otherwise_than_written_is_told_with_the_day() {
        assertThat(messages("Guignicourt", "02190", ""))
                .containsExactly("Guignicourt est devenu Villeneuve-sur-Aisne (02360) le 1er janvier 2019.");
        assertThat(messages("Tatinghem", "62500", "62807"))
                .containsExactly("62807 est devenu Saint-Martin-lez-Tatinghem (62757) le 1er janvier 2016.");
        assertThat(messages("Guignicourt", "02190", "02360")).isEmpty();
    }

    @Test
    void a_slip_never_beats_a_name_that_exists() {
        // Ardres is near, at another postcode; Andres is at this one.
        var refused = (Refused) read("Ardres", "62340", "");
        assertThat(Words.FRENCH.of(refused.reason().message())).contains("Ardres (62038) a le code postal 62610");
    }

    @ParameterizedTest
    @CsvSource({
        "Porte des Pierres Dorées, 69400, 69159, 69114",
        "Pouilly-le-Monial, 69400, 69159, 69159",
        "Liergues, 69400, 69159, 69114",
        "Orée d'Anjou, 49530, 49069, 49126",
        "Les Hauts-Talican, 60390, 60054, 60694",
        "Beaumont-les-Nonains, 60390, 60054, 60054"
    })
    void the_whole_keeps_its_identity_where_its_code_went_to_a_part(
            String name, String postcode, String code, String today) {
        assertThat(commune(name, postcode, code)).isEqualTo(today);
    }

    @Test
    void code_name_and_postcode_are_weighed_together_and_a_contradiction_is_told() {
        assertThat(commune("Lens", "62300", "62807")).isEqualTo("62498");
        assertThat(messages("Lens", "62300", "62807"))
                .containsExactly(
                        "62807 est devenu Saint-Martin-lez-Tatinghem (62757) le 1er janvier 2016.",
                        "Le code INSEE est celui de Saint-Martin-lez-Tatinghem (62757), mais le nom et le code postal"
                                + " disent Lens (62498), qui est retenue.");
        assertThat(commune("Saint-Omer", "62500", "62757")).isEqualTo("62757");
        assertThat(messages("Saint-Omer", "62500", "62757"))
                .containsExactly(
                        "Le code INSEE est celui de Saint-Martin-lez-Tatinghem (62757), qui est retenue, mais le"
                                + " nom est celui de Saint-Omer (62765).");
    }

    @Test
    void a_name_that_is_another_communes_is_told_where_code_and_postcode_agree() {
        assertThat(commune("Lens", "62800", "62510")).isEqualTo("62510");
        // The two numbers in each other's place, where the one is the code of another commune too.
        assertThat(commune("Liévin", "62510", "62800")).isEqualTo("62510");
        assertThat(commune("Béthune", "62119", "62400")).isEqualTo("62119");
        assertThat(messages("Lens", "62800", "62510"))
                .containsExactly(
                        "« Lens » n'est pas le nom de Liévin (62510), que dit le code INSEE et qui est retenue.");
        assertThat(messages("Cité des Genettes", "62800", "62510")).isEmpty();
    }

    @Test
    void every_name_of_before_finds_its_successor_or_is_told_as_ambiguous() {
        var search = new CommuneSearch(NAMES);
        var found = 0;
        for (var gone : FRANCE.former().all()) {
            for (var postcode : postcodes(gone).toList()) {
                var meant = search.find(gone.name(), postcode);
                if (meant.isEmpty()) {
                    assertThat(Words.FRENCH.of(search.hint(gone.name(), postcode)))
                            .as(gone.toString())
                            .contains("plusieurs communes");
                } else {
                    var living = homonyms(gone, postcode);
                    var right = living.isEmpty() ? List.of(gone.successor()) : living;
                    assertThat(right)
                            .as(gone + " at " + postcode)
                            .contains(meant.get().commune().code());
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(5_000);
    }

    @Test
    void every_code_of_before_gives_its_successor() {
        var codes = FRANCE.former().all().stream()
                .map(FormerCommune::code)
                .filter(code -> FRANCE.commune(code).isEmpty())
                .collect(toSet());
        assertThat(codes).hasSize(2_248);
        for (var gone : FRANCE.former().all()) {
            if (codes.contains(gone.code())) {
                var postcode = postcodes(gone).findFirst().orElse("");
                assertThat(commune(gone.name(), postcode, gone.code()))
                        .as(gone.toString())
                        .isEqualTo(gone.successor());
            }
        }
    }

    /** Codes of the communes of today at a postcode, or of parts of them, that have its name: they come first. */
    private static List<String> homonyms(FormerCommune gone, String postcode) {
        var key = CommuneNames.key(gone.name());
        return NAMES.today(postcode).stream()
                .filter(living -> living.key().equals(key))
                .map(living -> living.commune().code())
                .toList();
    }

    private static Stream<String> postcodes(FormerCommune gone) {
        return Stream.concat(
                gone.postcodes().stream(), FRANCE.commune(gone.successor()).orElseThrow().postcodes().stream());
    }

    private static String commune(String name, String postcode, String code) {
        return ((Understood) read(name, postcode, code)).candidate().place().communeCode();
    }

    private static List<String> messages(String name, String postcode, String code) {
        return read(name, postcode, code).warnings().stream()
                .map(ImportIssue::message)
                .map(Words.FRENCH::of)
                .toList();
    }

    private static RowReading read(String name, String postcode, String code) {
        var cells = Csv.venue(
                "commune", name, "code_postal", postcode, "code_insee", java.util.Objects.requireNonNullElse(code, ""));
        return READER.read(new Line.Row(2, Layout.of(Csv.HEADER, 1), List.copyOf(cells.values())));
    }
}
