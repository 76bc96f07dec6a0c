package fr.maillage.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/asvs.md} answers every requirement of levels 1 and 2 of OWASP's ASVS 5.0.0 once, and names nothing that is not
 * there. Of the standard only ids and levels are kept here: its words are under another licence.
 */
class AsvsAnswersTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of(
            "access",
            "command-service",
            "embedded",
            "issuer",
            "query-service",
            "shared-events",
            "standalone",
            "system-tests");
    private static final List<String> VERDICTS = List.of("met", "in part", "not met", "not applicable");
    private static final Pattern ID = Pattern.compile("V\\d+\\.\\d+\\.\\d+");
    private static final Pattern CHAPTER = Pattern.compile("V\\d+");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*");
    private static final Pattern FILE =
            Pattern.compile("[\\w./-]+/[\\w./-]+|[\\w.-]+\\.(md|ya?ml|xml|csv|sql|html|js)");

    /** One requirement, and what is said of it. */
    private record Answer(String id, String level, String subject, String verdict, String how) {

        String chapter() {
            return id.substring(0, id.indexOf('.'));
        }

        /** Types and files of this project that it names. */
        Stream<String> names() {
            return QUOTED.matcher(how).results().map(quoted -> quoted.group(1)).filter(AsvsAnswersTest::isOurs);
        }
    }

    private final List<Answer> answers = rows("docs/asvs.md", ID)
            .map(cells -> new Answer(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
            .toList();

    AsvsAnswersTest() throws IOException {}

    @Test
    void every_requirement_is_answered_once_at_its_level_and_no_other() throws IOException {
        var pinned = Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0.csv"));

        assertThat(pinned).hasSize(1 + 253);
        assertThat(answers.stream().map(answer -> answer.id() + "," + answer.level()))
                .containsExactlyElementsOf(pinned.subList(1, pinned.size()));
    }

    @Test
    void each_answer_is_one_of_four_and_says_how_or_why() {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.verdict()).as(answer.id()).isIn(VERDICTS);
            assertThat(answer.subject()).as(answer.id()).isNotBlank();
            assertThat(answer.how()).as(answer.id()).isNotBlank();
        });
    }

    @Test
    void what_is_met_names_what_holds_it() {
        assertThat(answers)
                .filteredOn(answer -> answer.verdict().equals("met"))
                .allSatisfy(answer -> assertThat(answer.names()).as(answer.id()).isNotEmpty());
    }

    @Test
    void whatever_is_named_is_there() throws IOException {
        var types = types();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.names())
                .as(answer.id())
                .allMatch(name ->
                        TYPE.matcher(name).matches() ? types.contains(name) : Files.exists(ROOT.resolve(name))));
    }

    @Test
    void the_summary_counts_what_is_answered() throws IOException {
        var counted = answers.stream()
                .collect(groupingBy(Answer::chapter, LinkedHashMap::new, groupingBy(Answer::verdict, counting())));
        var summary = rows("docs/security.md", CHAPTER).toList();

        assertThat(summary).hasSameSizeAs(counted.keySet()).allSatisfy(cells -> assertThat(cells.subList(2, 6))
                .as(cells.getFirst())
                .isEqualTo(inColumns(counted.getOrDefault(cells.getFirst(), Map.of()))));
    }

    private static List<String> inColumns(Map<String, Long> counts) {
        return VERDICTS.stream()
                .map(verdict -> String.valueOf(counts.getOrDefault(verdict, 0L)))
                .toList();
    }

    private static boolean isOurs(String quoted) {
        return TYPE.matcher(quoted).matches() || FILE.matcher(quoted).matches();
    }

    /** Rows of tables whose first cell is like that. */
    private static Stream<List<String>> rows(String document, Pattern first) throws IOException {
        return Files.readAllLines(ROOT.resolve(document)).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(cells -> first.matcher(cells.getFirst()).matches());
    }

    private static Set<String> types() throws IOException {
        var types = new HashSet<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> types.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return types;
    }
}
