package fr.maillage.query.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.standard.NationalStandard;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in French is said in English, of the same things. */
class LanguagesTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)");

    static Stream<String> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_sentence_is_there_in_english_with_the_same_gaps(String bundle) throws IOException {
        var french = read(bundle);
        var english = read(bundle + "_en");
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
        for (var key : french.stringPropertyNames()) {
            assertThat(gaps(english, key)).as(bundle + ", " + key).isEqualTo(gaps(french, key));
        }
    }

    /** The pages ask all bundles of one key, and take the first that has it. */
    @Test
    void what_forms_say_stands_in_one_bundle_alone() throws IOException {
        var seen = new HashSet<String>();
        for (var bundle : List.of("forms", "acts-places", "acts-works", "acts-hub")) {
            for (var key : read(bundle).stringPropertyNames()) {
                assertThat(seen.add(key)).as(bundle + ", " + key).isTrue();
            }
        }
    }

    /** In French; that all of them are said in English is asked above. */
    @Test
    void every_kind_of_venue_of_the_national_standard_is_called_by_its_name() throws IOException {
        assertThat(read("pages").stringPropertyNames())
                .containsAll(NationalStandard.TYPOLOGIES.stream()
                        .map(code -> "typology." + code)
                        .toList());
    }

    private static TreeSet<String> gaps(Properties texts, String key) {
        return GAP.matcher(Objects.requireNonNull(texts.getProperty(key)))
                .results()
                .map((MatchResult gap) -> gap.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Properties read(String bundle) throws IOException {
        var texts = new Properties();
        try (var file = new InputStreamReader(
                Files.newInputStream(BUNDLES.resolve(bundle + ".properties")), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
