package fr.maillage.command.venue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.census.Group;
import fr.maillage.census.Pair;
import fr.maillage.census.Traits;
import fr.maillage.territory.Commune;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clues find in real open data, which the project does not carry: skipped where the folder beside it is not there. */
class RealDuplicatesTest {

    private static final Path DATA =
            Path.of("../../shared/data").toAbsolutePath().normalize();

    @BeforeEach
    void look() {
        assumeTrue(Files.isDirectory(DATA), "no real data in " + DATA);
    }

    @Test
    void the_region_holds_twenty_five_groups_and_the_largest_is_of_nine() throws IOException {
        var pairs = pairs("lieux-hauts-de-france.csv");
        var groups = Group.of(pairs);
        assertThat(groups.size()).isBetween(22, 28);
        assertThat(groups.stream().mapToInt(group -> group.records().size()).sum())
                .isBetween(53, 65);
        assertThat(groups.stream().mapToInt(group -> group.records().size()).max())
                .hasValue(9);
        assertThat(names(pairs))
                .contains(
                        Set.of("France services de Ribemont", "France Services"),
                        Set.of("Pôle Croix - Rouge française de Chauny", "CROIX ROUGE FRANCAISE"),
                        Set.of("Mediathèque", "Médiathèque de Laventie"))
                .doesNotContain(
                        Set.of("Cyber-base Pompidou", "Cyber-base Bellicart"),
                        Set.of("Ville de Laventie", "Médiathèque de Laventie"),
                        Set.of("Mairie de Beaurieux", "Espace France Services"),
                        Set.of("Mairie de Beaurieux", "France services de Beaurieux"));
    }

    @Test
    void the_country_holds_seventy_one_groups() throws IOException {
        assertThat(Group.of(pairs("lieux-france.csv.gz")).size()).isBetween(64, 78);
    }

    @Test
    void the_report_names_one_pair_for_each_record_of_a_group_but_its_first() throws IOException {
        var candidates = Candidates.of(Files.readAllBytes(DATA.resolve("lieux-hauts-de-france.csv")));
        var twins = new PossibleTwins(
                new PossibleTwins.Neighbours() {
                    @Override
                    public List<PossibleTwins.Known> in(java.util.Collection<String> communes) {
                        return List.of();
                    }

                    @Override
                    public boolean areAll() {
                        return true;
                    }
                },
                Candidates.TERRITORIES);
        assertThat(twins.of(candidates)).hasSizeBetween(28, 40);
    }

    private static Set<Set<String>> names(List<Pair<VenueCandidate>> pairs) {
        return pairs.stream()
                .map(pair -> Set.copyOf(List.of(
                        pair.one().profile().name(), pair.other().profile().name())))
                .collect(Collectors.toSet());
    }

    private static List<Pair<VenueCandidate>> pairs(String file) throws IOException {
        var byCommune = Candidates.of(Files.readAllBytes(DATA.resolve(file))).stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.place().communeCode(), LinkedHashMap::new, Collectors.toList()));
        var pairs = new ArrayList<Pair<VenueCandidate>>();
        byCommune.forEach((code, candidates) -> {
            var commune =
                    Candidates.TERRITORIES.commune(code).map(Commune::name).orElseThrow();
            pairs.addAll(Pair.among(
                    candidates,
                    candidate -> Traits.of(
                            candidate.profile().name(),
                            commune,
                            candidate.place(),
                            candidate.pivot(),
                            candidate.profile().contact())));
        });
        return pairs;
    }
}
