package fr.maillage.query.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.query.reading.Named;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Public actions as an Atom feed (RFC 4287) for people and programs.
 *
 * @param id stays the same where the network moves to another address
 * @param author name given where no structure is the author
 * @param updated when the latest of them was recorded
 * @param self address of the feed
 * @param page address where people read the same
 * @param next address of the actions before these; null where there are none
 * @param entries newest first
 */
record ActionsFeed(
        UUID id,
        String title,
        String author,
        Instant updated,
        String self,
        String page,
        @Nullable String next,
        List<Entry> entries) {

    static final String TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Characters that XML 1.0 cannot hold, escaped or not. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /**
     * An action.
     *
     * @param id of the event
     * @param author the acting structure; null where none is named
     * @param authorPage address of its page; null where none is named
     * @param content what happened and where, in words
     * @param page address of the record that it is about
     * @param kinds of record and of event, by their log names
     */
    record Entry(
            UUID id,
            Instant recordedAt,
            @Nullable Named author,
            @Nullable String authorPage,
            String title,
            String content,
            String page,
            List<String> kinds) {}

    void write(OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "fr");
            head(xml);
            for (var entry : entries) {
                write(entry, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("a feed cannot be written", failed);
        }
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "id", "urn:uuid:" + id);
        text(xml, "title", title);
        text(xml, "updated", updated.toString());
        person(xml, author, null);
        link(xml, "self", TYPE, self);
        link(xml, "alternate", "text/html", page);
        if (next != null) {
            link(xml, "next", TYPE, next);
        }
    }

    private static void write(Entry entry, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + entry.id());
        text(xml, "title", entry.title());
        text(xml, "published", entry.recordedAt().toString());
        text(xml, "updated", entry.recordedAt().toString());
        if (entry.author() != null) {
            person(xml, entry.author().name(), entry.authorPage());
        }
        link(xml, "alternate", "text/html", entry.page());
        for (var kind : entry.kinds()) {
            xml.writeEmptyElement("category");
            attribute(xml, "term", kind);
        }
        text(xml, "content", entry.content());
        xml.writeEndElement();
    }

    private static void person(XMLStreamWriter xml, String name, @Nullable String page) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        if (page != null) {
            text(xml, "uri", page);
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        attribute(xml, "rel", rel);
        attribute(xml, "type", type);
        attribute(xml, "href", href);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, writable(value));
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("");
    }
}
