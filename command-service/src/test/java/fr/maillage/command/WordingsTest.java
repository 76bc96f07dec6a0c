package fr.maillage.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import fr.maillage.command.http.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every reason has its wording in French and in English, and every wording its reason. */
@AnalyzeClasses(packages = "fr.maillage.command", importOptions = DoNotIncludeTests.class)
class WordingsTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\d)(?:,(\\w+))?}");

    @ArchTest
    static void the_bundles_of_a_package_have_the_keys_of_its_reasons(JavaClasses classes) {
        assertThat(books(classes)).hasSizeGreaterThan(10).allSatisfy(book -> {
            var keys = reasons(book).map(Reason::key).toList();
            assertThat(keys).doesNotHaveDuplicates();
            assertThat(bundle(book, "").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(bundle(book, "_en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        });
    }

    @ArchTest
    static void every_reason_is_given_somewhere(JavaClasses classes) {
        assertThat(books(classes)).allSatisfy(book -> assertThat(reasons(book).map(Object::toString))
                .allMatch(reason -> isGiven(classes.get(book), reason)));
    }

    /** As far as the code says so beside the reason. One that is handed on as a value is held by what drives it. */
    @ArchTest
    static void every_wording_is_given_what_it_names(JavaClasses classes) {
        var given = new GivenArguments(classes, books(classes));
        assertThat(books(classes))
                .allSatisfy(book -> assertThat(reasons(book)).allSatisfy(reason -> assertThat(given.of(reason))
                        .as("arguments of " + reason)
                        .allMatch(count -> count >= wanted(reason))));
        assertThat(given.reasons()).hasSizeGreaterThan(300);
    }

    @ArchTest
    static void every_wording_can_be_said(JavaClasses classes) {
        assertThat(books(classes)).allSatisfy(book -> assertThat(reasons(book)).allSatisfy(reason -> {
            var french = bundle(book, "").getProperty(reason.key());
            var english = bundle(book, "_en").getProperty(reason.key());
            var message = reason.with(samples(french));
            assertThat(Words.FRENCH.of(message)).isNotEmpty().isEqualTo(expected(french, Words.FRENCH));
            assertThat(Words.ENGLISH.of(message)).isNotEmpty().isEqualTo(expected(english, Words.ENGLISH));
            if (!reason.key().equals("unknown")) {
                assertThat(gaps(french)).as("gaps of both languages").containsAll(gaps(english));
            }
        }));
    }

    private static List<Class<?>> books(JavaClasses classes) {
        return classes.stream()
                .filter(one -> one.isEnum() && one.isAssignableTo(Reason.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static Stream<Reason> reasons(Class<?> book) {
        return Stream.of(book.getEnumConstants()).map(Reason.class::cast);
    }

    /** Whether a reason is read by other code than the list of them that Java itself makes. */
    private static boolean isGiven(JavaClass book, String reason) {
        return book.getField(reason).getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
                .anyMatch(access -> !access.getOrigin().getName().equals("$values"));
    }

    private static Properties bundle(Class<?> book, String language) {
        var bundle = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(
                        book.getResourceAsStream("refusals" + language + ".properties"), book.getPackageName()),
                StandardCharsets.UTF_8)) {
            bundle.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }

    private static TreeSet<String> gaps(String pattern) {
        return GAP.matcher(pattern).results().map(gap -> gap.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number of arguments that the wordings of a reason name; a period names two. */
    private static int wanted(Reason reason) {
        return Stream.of("", "_en")
                .map(language -> bundle(reason.getDeclaringClass(), language).getProperty(reason.key()))
                .flatMap(pattern -> GAP.matcher(pattern).results())
                .mapToInt(gap -> Integer.parseInt(gap.group(1)) + ("period".equals(gap.group(2)) ? 2 : 1))
                .max()
                .orElse(0);
    }

    /** A value for each gap, and some more. */
    private static Object[] samples(String pattern) {
        return IntStream.range(0, 10).mapToObj(place -> sample(pattern, place)).toArray();
    }

    private static Object sample(String pattern, int place) {
        return GAP.matcher(pattern)
                .results()
                .filter(gap -> Integer.parseInt(gap.group(1)) == place && gap.group(2) != null)
                .findFirst()
                .map(gap -> switch (gap.group(2)) {
                    case "day" -> (Object) LocalDate.of(2026, 3, 1);
                    case "list" -> List.of("l'un", "l'autre");
                    case "start" -> "l'été";
                    default -> Instant.parse("2026-03-01T08:00:00Z");
                })
                .orElseGet(
                        () -> pattern.contains(",period}") ? Instant.parse("2026-03-01T11:05:00Z") : "l'{été}" + place);
    }

    /** The wording with its gaps filled: all between them is text as it stands in the bundle. */
    private static String expected(String pattern, Words words) {
        var french = words == Words.FRENCH;
        return GAP.matcher(pattern).replaceAll(gap -> java.util.regex.Matcher.quoteReplacement(filled(gap, french)));
    }

    private static String filled(MatchResult gap, boolean french) {
        return switch (gap.group(2)) {
            case null -> "l'{été}" + gap.group(1);
            case "day" -> french ? "1er mars 2026" : "1 March 2026";
            case "moment" -> french ? "1er mars 2026 à 9 h" : "1 March 2026 at 9:00";
            case "period" -> french ? "le 1er mars 2026 de 9 h à 12 h 05" : "on 1 March 2026 from 9:00 to 12:05";
            case "list" -> "l'un, l'autre";
            case "start" -> "l'été";
            default -> throw new IllegalArgumentException(gap.group());
        };
    }
}
