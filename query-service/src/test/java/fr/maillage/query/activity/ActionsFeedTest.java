package fr.maillage.query.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsFeedTest {

    @ParameterizedTest
    @CsvSource({
        "'Café <Arago> & « Lens »', 'Café <Arago> & « Lens »'",
        "'🙂 clés', '🙂 clés'",
        "']]> <!-- -->', ']]> <!-- -->'",
        "'cloche\u0007 et saut\u000c de page', 'cloche et saut de page'",
        "'seul \ud83d ici', 'seul  ici'",
        "'\ufffe\uffff fin', ' fin'",
    })
    void every_text_comes_back_without_what_xml_cannot_hold(String said, String read) throws Exception {
        var out = new ByteArrayOutputStream();
        var now = Instant.parse("2026-12-01T09:00:00Z");
        var entry = new ActionsFeed.Entry(
                Facts.id(2), now, null, null, said, said, "https://maillage.example/lieux/2", List.of("venue"));
        new ActionsFeed(
                        Facts.id(1),
                        said,
                        "Réseau",
                        now,
                        "https://maillage.example/exports/actions.atom?a=1&b=\"2\"",
                        "https://maillage.example/lieux",
                        null,
                        List.of(entry))
                .write(out);

        var document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));

        for (var name : List.of("title", "content")) {
            var texts = document.getElementsByTagNameNS("*", name);
            for (var i = 0; i < texts.getLength(); i++) {
                assertThat(texts.item(i).getTextContent()).isEqualTo(read);
            }
        }
        assertThat(out.toString(UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=");
    }
}
