package fr.maillage.query.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.reading.Language;
import fr.maillage.standard.NationalStandard;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in French is said in English, of the same things. */
class LanguagesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)");

    /** The parts of all bundles, such as {@code messages/pages}. */
    static List<String> parts() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.map(file -> RESOURCES.relativize(file).toString())
                    .filter(file -> file.endsWith(".properties"))
                    .map(file -> file.replace(".properties", ""))
                    .filter(file -> !file.endsWith("_en"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_sentence_is_there_in_english_with_the_same_gaps(String bundle) throws IOException {
        var french = read(bundle);
        var english = read(bundle + "_en");
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
        for (var key : french.stringPropertyNames()) {
            assertThat(gaps(english, key)).as(bundle + ", " + key).isEqualTo(gaps(french, key));
        }
    }

    @Test
    void a_bundle_says_one_thing_once() throws IOException {
        var seen = new HashSet<String>();
        for (var part : parts()) {
            var bundle = part.substring(part.lastIndexOf('/'));
            for (var key : read(part).stringPropertyNames()) {
                assertThat(seen.add(bundle + " " + key)).as(part + ", " + key).isTrue();
            }
        }
    }

    /** The pages ask all bundles of one key, and take the first that has it. */
    @Test
    void what_forms_say_stands_in_one_bundle_alone() {
        var seen = new HashSet<String>();
        for (var bundle : List.of("forms", "acts-places", "acts-works", "acts-hub")) {
            for (var key : Language.bundle(bundle, Locale.FRENCH).keySet()) {
                assertThat(seen.add(key)).as(bundle + ", " + key).isTrue();
            }
        }
    }

    /** In French; that all of them are said in English is asked above. */
    @Test
    void every_kind_of_venue_of_the_national_standard_is_called_by_its_name() {
        assertThat(Language.bundle("pages", Locale.FRENCH).keySet())
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
                Files.newInputStream(RESOURCES.resolve(bundle + ".properties")), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
