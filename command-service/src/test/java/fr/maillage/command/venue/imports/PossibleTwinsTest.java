package fr.maillage.command.venue.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Words;
import fr.maillage.command.venue.imports.PossibleTwins.Known;
import fr.maillage.command.venue.imports.PossibleTwins.Neighbours;
import fr.maillage.events.MaskGround;
import fr.maillage.events.ReviewEvent.TextMasked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PossibleTwinsTest {

    private static final UUID RECORDED = new UUID(1, 1);

    private static final String[] LENS = {"commune", "Lens", "code_postal", "62300", "code_insee", "62498"};

    private final List<Known> known = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private boolean all = true;

    private final PossibleTwins twins = twins();

    private PossibleTwins twins() {
        return new PossibleTwins(
                new Neighbours() {
                    @Override
                    public List<Known> in(Collection<String> communes) {
                        asked.addAll(communes);
                        return known.stream()
                                .filter(one ->
                                        communes.contains(one.venue().place().communeCode()))
                                .toList();
                    }

                    @Override
                    public boolean areAll() {
                        return all;
                    }
                },
                Candidates.TERRITORIES);
    }

    @Test
    void a_line_that_may_be_a_recorded_venue_names_it_with_its_id_and_what_they_share() throws IOException {
        record(Csv.venue("nom", "LE PHARE NUMERIQUE DE LIEVIN", "adresse", "3 R. DES MINEURS"));
        var issues = twins.of(candidates(Csv.venue("nom", "Phare numérique")));
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(2);
            assertThat(issue.column()).isEqualTo("nom");
            assertThat(issue.value()).isEqualTo("Phare numérique");
            assertThat(issue.code()).isEqualTo("venue.duplicate.possible");
            assertThat(Words.FRENCH.of(issue.message()))
                    .startsWith("Doublon possible de « LE PHARE NUMERIQUE DE LIEVIN », 3 R. DES MINEURS, déjà "
                            + "enregistré sous l'identifiant " + RECORDED + " (même nom, même endroit).");
        });
    }

    @Test
    void words_that_the_hub_masked_are_neither_told_nor_confirmed() throws IOException {
        var line = Csv.venue("telephone", "+33321000001", "courriels", "jeanne@phare.example");
        record(line);
        assertThat(told(line)).contains("même nom, même endroit, même contact");

        mask("profile.contact.phone", 1);
        assertThat(told(line)).contains("même contact");
        mask("profile.contact.emails", 1);
        assertThat(told(line)).contains("(même nom, même endroit)");

        mask("place.address", 1);
        assertThat(told(line)).as("a name alone is no clue").isEmpty();
    }

    @Test
    void a_venue_whose_name_is_masked_is_named_by_its_id_and_by_no_address_that_is_masked() throws IOException {
        var line = Csv.venue("telephone", "+33321000001", "pivot", "77561234400017");
        record(line);
        mask("profile.name", 1);
        assertThat(told(line))
                .startsWith("Doublon possible de celui qui est déjà enregistré sous l'identifiant " + RECORDED
                        + " (même endroit, même SIRET, même contact).");
    }

    @Test
    void a_masked_address_is_left_out_of_what_a_venue_is_called() throws IOException {
        var line = Csv.venue("telephone", "+33321000001");
        record(line);
        mask("place.address", 1);
        assertThat(told(line))
                .startsWith("Doublon possible de « Le Phare numérique », déjà enregistré sous l'identifiant " + RECORDED
                        + " (même nom, même contact).");
    }

    @Test
    void what_was_said_anew_since_is_not_what_was_masked() throws IOException {
        record(Csv.venue("telephone", "+33321000001"));
        mask("profile.name", 7);
        mask("place.address", 7);
        assertThat(told(Csv.venue())).contains("« Le Phare numérique », 3 rue des Mineurs");
    }

    @Test
    void what_was_masked_stays_so_where_it_is_said_again() throws IOException {
        var line = Csv.venue("telephone", "+33321000001");
        record(line);
        var masked = new TextMasked(RECORDED, List.of(), "profile.name", List.of(1L), MaskGround.PERSON);
        var again = known.getFirst()
                .venue()
                .without(masked)
                .with(candidates(line).getFirst().profile(), 9);
        known.set(0, new Known(RECORDED, CommuneVenue.read(again.note()).shown()));
        assertThat(told(line)).contains("déjà enregistré sous l'identifiant").doesNotContain("Le Phare", "même nom");

        var renamed = candidates(Csv.venue("nom", "Mairie")).getFirst().profile();
        assertThat(again.with(renamed, 10).shown().name()).isEqualTo("Mairie");
    }

    @Test
    void a_line_that_may_be_an_earlier_one_names_its_number_whichever_batch_that_was_in() throws IOException {
        var lines = candidates(
                Csv.venue("id", "a"),
                Csv.venue("id", "b", "nom", "Mairie"),
                Csv.venue("id", "c"),
                Csv.venue("id", "d", "nom", "Fablab", "telephone", "+33321000001"),
                Csv.venue("id", "e", "nom", "Atelier", "telephone", "03 21 00 00 01"));
        var issues = new ArrayList<>(twins.of(lines.subList(0, 1)));
        issues.addAll(twins.of(lines.subList(1, 5)));
        assertThat(issues)
                .extracting(issue ->
                        issue.line() + " " + Words.FRENCH.of(issue.message()).split("\\. ")[0])
                .containsExactly(
                        "4 Doublon possible de la ligne 2 (même nom, même endroit)",
                        "6 Doublon possible de la ligne 5 (même endroit, même contact)");
    }

    @Test
    void of_several_the_one_that_shares_most_is_named() throws IOException {
        var siret = new String[] {"pivot", "77561234400017"};
        var issues = twins.of(candidates(
                Csv.venue("id", "a"),
                Csv.venue("id", "b", siret[0], siret[1], "nom", "Antenne"),
                Csv.venue("id", "c", siret[0], siret[1], "telephone", "+33321000001"),
                Csv.venue("id", "d", siret[0], siret[1], "telephone", "+33321000001")));
        assertThat(Words.FRENCH.of(issues.getLast().message()))
                .startsWith("Doublon possible de la ligne 4 (même nom, même endroit, même SIRET, même contact).");
    }

    @Test
    void one_name_in_two_communes_and_two_venues_of_one_entity_are_nothing_to_tell() throws IOException {
        assertThat(twins.of(candidates(
                        Csv.venue("id", "a", "pivot", "77561234400017", "telephone", "+33321000001"),
                        lens(Csv.venue("id", "b", "pivot", "77561234400017", "telephone", "+33321000001")),
                        Csv.venue(
                                "id",
                                "c",
                                "nom",
                                "Antenne",
                                "adresse",
                                "9 rue Zola",
                                "pivot",
                                "77561234400017",
                                "telephone",
                                "+33321000001"))))
                .isEmpty();
    }

    @Test
    void a_commune_is_asked_for_with_its_parts() throws IOException {
        twins.of(candidates(Csv.venue("commune", "Paris", "code_postal", "75001", "code_insee", "75101")));
        assertThat(asked).contains("75056", "75101", "75120");
    }

    @Test
    void that_not_all_were_compared_is_said_once() throws IOException {
        assertThat(twins.shortcomings()).isEmpty();
        all = false;
        assertThat(twins.shortcomings())
                .singleElement()
                .extracting(ImportIssue::code)
                .isEqualTo("import.duplicates.partial");
    }

    /** What is told of a line that stands alone in its file; empty where nothing is. */
    private String told(Map<String, String> line) throws IOException {
        return twins().of(candidates(line)).stream()
                .map(ImportIssue::message)
                .map(Words.FRENCH::of)
                .collect(joining());
    }

    private void mask(String field, long position) {
        var masked = new TextMasked(RECORDED, List.of(), field, List.of(position), MaskGround.PERSON);
        known.set(
                0, new Known(RECORDED, known.getFirst().venue().without(masked).shown()));
    }

    private static Map<String, String> lens(Map<String, String> cells) {
        for (var change = 0; change < LENS.length; change += 2) {
            cells.put(LENS[change], LENS[change + 1]);
        }
        return cells;
    }

    private void record(Map<String, String> cells) throws IOException {
        var candidate = candidates(cells).getFirst();
        known.add(new Known(
                RECORDED,
                new CommuneVenue(
                        1,
                        1,
                        1,
                        candidate.profile().name(),
                        candidate.place(),
                        candidate.pivot(),
                        candidate.profile().contact(),
                        null,
                        Map.of())));
    }

    @SafeVarargs
    private static List<VenueCandidate> candidates(Map<String, String>... lines) throws IOException {
        return Candidates.of(Csv.file(lines).getBytes(UTF_8));
    }
}
