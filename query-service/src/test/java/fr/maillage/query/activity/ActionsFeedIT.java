package fr.maillage.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.RunningService;
import fr.maillage.query.security.OncePublic;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feed of public actions over HTTP, as a reader of feeds takes it in. */
class ActionsFeedIT {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String FEED = "/exports/actions.atom";

    /** Three who became members, two venues declared, one closed, five confirmed, three moved, one cancelled. */
    private static final int PUBLIC = 3 + 2 + 1 + 5 + 3 + 1 + OncePublic.CONFIRMATIONS;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = OncePublic.shared();
    }

    @Test
    void a_feed_is_of_what_happened_last_and_leads_to_what_happened_before() throws Exception {
        var ids = new ArrayList<String>();
        var pages = new ArrayList<Element>();
        for (var address = FEED; !address.isEmpty(); ) {
            var feed = feed(address);
            pages.add(feed);
            entries(feed).forEach(entry -> ids.add(text(entry, "id")));
            var next = link(feed, "next");
            address = next.isEmpty() ? "" : next.substring(service.url().length());
        }

        assertThat(pages).hasSize(2);
        assertThat(entries(pages.getFirst())).hasSize(50);
        assertThat(ids).hasSize(PUBLIC).doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> assertThat(UUID.fromString(id.replace("urn:uuid:", "")))
                .isNotNull());
        assertThat(pages).extracting(page -> text(page, "id")).containsOnly(text(pages.getFirst(), "id"));
        assertThat(link(pages.getFirst(), "self")).isEqualTo(service.url() + FEED);
        assertThat(link(pages.getFirst(), "alternate")).isEqualTo(service.url() + "/lieux");
    }

    @Test
    void an_action_is_told_in_words_by_the_structure_that_did_it() throws Exception {
        var response = service.visit(FEED + "?type=venue.VenueClosed");
        var feed = feed(FEED + "?type=venue.VenueClosed");
        var entry = entries(feed).getFirst();

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(text(feed, "title")).isEqualTo("Actions du réseau");
        assertThat(text(entry, "title"))
                .isEqualTo("Ancien point d'accès ferme définitivement le 20 novembre : fin du bail");
        assertThat(text(entry, "content")).endsWith("fin du bail. Où : Liévin.");
        assertThat(text(child(entry, "author"), "name")).isEqualTo("Club Micro");
        assertThat(text(child(entry, "author"), "uri")).isEqualTo(service.url() + "/structures/" + OncePublic.LEFT);
        assertThat(link(entry, "alternate")).isEqualTo(service.url() + "/lieux/" + OncePublic.CLOSED);
        assertThat(Instant.parse(text(entry, "updated"))).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(text(feed, "updated")).isEqualTo(text(entry, "updated"));
        assertThat(service.visit(URI.create(link(entry, "alternate")).getPath()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "type=workshop,9",
        "type=workshop.WorkshopCancelled,1",
        "type=structure,3",
        "type=review,0",
        "structure=01900000-0000-7000-8000-000000000002,3",
        "territory=departement:59,0",
        "territory=commune:62510&type=workshop.WorkshopConfirmed,5",
        "to=2026-01-10,5",
        "at=2026-11-06&type=workshop,4",
        "at=2026-11-04&type=workshop,0",
    })
    void it_takes_the_filters_of_the_activity(String question, int entries) throws Exception {
        assertThat(entries(feed(FEED + "?" + question))).hasSize(entries);
    }

    @Test
    void it_is_the_same_for_all_and_holds_what_everybody_may_know() throws Exception {
        var all = service.visit(FEED).body()
                + service.visit(FEED + "?type=workshop&type=structure").body();

        assertThat(service.get(FEED).body())
                .as("to the hub")
                .isEqualTo(service.visit(FEED).body());
        assertThat(all)
                .contains(
                        "est annulé : La salle est inondée",
                        "change de date ou de lieu",
                        "Club Micro rejoint le réseau")
                .doesNotContain(
                        "Soirée secrète",
                        "Projet en l'air",
                        "Cotisation",
                        "Dossier incomplet",
                        "Pas d'intervenant",
                        "Cyberbase",
                        "inconnu",
                        "propose à");
    }

    @Test
    void a_feed_that_is_still_the_same_is_not_sent_again() throws Exception {
        var first = service.visit(FEED);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(service.visit(FEED, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(service.visit(FEED + "?type=venue", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(service.visit(FEED + "?genre=lieu").statusCode()).isEqualTo(400);
    }

    private static Element feed(String address) throws Exception {
        var response = service.visit(address);
        assertThat(response.statusCode()).as(address + " " + response.body()).isEqualTo(200);
        var readers = DocumentBuilderFactory.newDefaultNSInstance();
        Document document = readers.newDocumentBuilder().parse(new InputSource(new StringReader(response.body())));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
        return document.getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        return elements(feed.getElementsByTagNameNS(ATOM, "entry"));
    }

    private static Element child(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(one -> one.getLocalName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    private static String link(Element parent, String rel) {
        return elements(parent.getChildNodes()).stream()
                .filter(one -> one.getLocalName().equals("link")
                        && one.getAttribute("rel").equals(rel))
                .map(one -> one.getAttribute("href"))
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
