package fr.maillage.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page « Ce qui est enregistré » says that a browser keeps is what this code and the issuer's leave there. */
class KeptByBrowsersTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path SETTINGS = MAIN.resolve("resources/application.yaml");
    private static final Path ISSUER = Path.of("../issuer/src/main/resources/application.yaml");
    private static final Pattern SESSION = Pattern.compile("cookie:\\s+(?:#.*\\s+)*name: (\\w+)");
    private static final Pattern COOKIE = Pattern.compile("ResponseCookie\\.from\\((\\w+),");
    private static final Pattern STORED = Pattern.compile("(?:local|session)Storage\\.setItem\\((\\w+),");

    @Test
    void everything_that_is_kept_is_named_and_nothing_else() {
        var kept = new TreeSet<String>();
        Stream.of(SETTINGS, ISSUER)
                .forEach(
                        settings -> SESSION.matcher(text(settings)).results().forEach(name -> kept.add(name.group(1))));
        sources(".java").forEach(source -> COOKIE.matcher(source)
                .results()
                .forEach(name -> kept.add(constant(source, "String " + name.group(1) + " = \"", '"'))));
        // What is stored under a key that is made up begins with a constant.
        sources(".js").forEach(source -> STORED.matcher(source)
                .results()
                .forEach(name -> kept.add(
                        name.group(1).equals("key")
                                ? constant(source, "const KEPT = '", '\'')
                                : constant(source, "const " + name.group(1) + " = '", '\''))));
        assertThat(kept).contains("MAILLAGE", "MAILLAGE_ISSUER", "vu");
        // htmx's own; that its history of whole pages is not kept stands in the layout.
        kept.add("htmx-current-path-for-history");
        assertThat(text(MAIN.resolve("resources/templates/layout.html"))).contains("\"historyCacheSize\":0");

        var told = new TreeSet<String>();
        Pattern.compile("<code>([^<]+)</code>").matcher(section()).results().forEach(name -> told.add(name.group(1)));
        assertThat(told).isEqualTo(kept);
    }

    @Test
    void it_is_kept_as_long_as_is_said() {
        assertThat(text(SETTINGS)).contains("timeout: 2h").contains("session.longest: 12h");
        assertThat(said("MAILLAGE")).contains("deux heures sans rien faire").contains("douze heures au plus");
        assertThat(text(ISSUER)).contains("timeout: 30m");
        assertThat(said("MAILLAGE_ISSUER")).contains("trente minutes sans rien y faire");
        assertThat(sources(".java").filter(source -> source.contains("ResponseCookie.from(")))
                .allSatisfy(source -> assertThat(source).containsPattern("KEPT = [\\w.]*Duration\\.ofDays\\(365\\)"));
        assertThat(said("vu")).endsWith("un an.");
        assertThat(said("langue")).endsWith("un an.");
        assertThat(said("envoi")).contains("tant que l’onglet est ouvert");
    }

    private static String said(String name) {
        var item =
                Pattern.compile("<li><code>" + name + "</code> : ([^<]+)</li>").matcher(section());
        assertThat(item.find()).as(name).isTrue();
        return item.group(1);
    }

    private static String section() {
        var page = text(MAIN.resolve("resources/templates/recorded.html"));
        var from = page.indexOf("<h2>Ce que garde votre navigateur</h2>");
        return page.substring(from, page.indexOf("</ul>", from));
    }

    private static String constant(String source, String before, char end) {
        var from = source.indexOf(before) + before.length();
        assertThat(from).as(before).isGreaterThanOrEqualTo(before.length());
        return source.substring(from, source.indexOf(end, from));
    }

    private static Stream<String> sources(String ending) {
        try (var files = Files.walk(MAIN)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .map(KeptByBrowsersTest::text)
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
