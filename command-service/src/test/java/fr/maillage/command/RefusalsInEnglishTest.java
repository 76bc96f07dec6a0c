package fr.maillage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is refused to somebody who fills in a form has a sentence on the English pages, too. */
class RefusalsInEnglishTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "fr", "maillage", "command");
    private static final Path ENGLISH =
            Path.of("..", "query-service", "src", "main", "resources", "messages", "refusals_en.properties");

    /** Where rules are, and what they check values by; files and batches are for tools. */
    private static final Pattern RULES =
            Pattern.compile(".*/(" + Feature.alternatives() + "|key|values)/[A-Za-z]+\\.java");

    private static final Pattern REFUSED =
            Pattern.compile("(?:Refusal\\.\\w+|new (?:Violation|Refusal)|Checked\\.\\w+)\\("
                    + "\\s*\"([a-zA-Z]+(?:\\.[a-z-]+)+)\"\\s*,");

    @Test
    void every_rule_that_refuses_has_an_english_sentence() throws IOException {
        var english = new Properties();
        try (var file = Files.newBufferedReader(ENGLISH)) {
            english.load(file);
        }
        var codes = codes();
        assertThat(codes).hasSizeGreaterThan(90);
        assertThat(english.stringPropertyNames())
                .containsAll(codes.stream().map(code -> "refusal." + code).toList());
    }

    private static TreeSet<String> codes() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> RULES.matcher(file.toString()).matches())
                    .map(RefusalsInEnglishTest::read)
                    .flatMap(source -> REFUSED.matcher(source).results())
                    .map(refused -> refused.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
