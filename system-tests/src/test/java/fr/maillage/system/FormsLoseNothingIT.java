package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * What a tool posted with every field that there is, corrected with the forms of the pages: no field is lost, whether the
 * form shows it or not.
 */
class FormsLoseNothingIT {

    private static final Map<String, String> RECORDS = new TreeMap<>();

    /** Of the workshop: far enough ahead for every action. */
    private static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(40);

    /** Fields that say when a record was last spoken of. */
    private static final Predicate<String> SAID_ANEW = Pattern.compile(
                    "sequence|saidAt|freshness.*|confirmed.*|lastChange.*")
            .asMatchPredicate();

    private static Network network;

    @BeforeAll
    static void post_records_with_every_field() throws Exception {
        network = Network.shared();
        var scene = new Scene(network.commands(), network.pages());
        var owner = scene.owner();
        var venue = create("venues", owner, """
                {"name":"L'Étage « numérique »","structureId":"%s","address":"12 rue des Mineurs","addressComplement":"Au fond, 1er étage",
                 "postcode":"62800","communeCode":"62510","coordinates":{"latitude":50.4219003,"longitude":2.7786},
                 "typologies":["EPN","ASSO"],"hours":"Mo-Fr 09:00-12:00,14:00-17:30; PH off \\"sur rendez-vous\\"",
                 "contact":{"phone":"+33321000001","emails":["contact@lieu.example","accueil@lieu.example"],
                            "sites":["https://lieu.example","https://autre.example/a?b=c&d=e"]},
                 "summary":"Accès libre, l'après-midi.","presentation":"Une ligne.\\n\\nUne autre, après un blanc.",
                 "offer":{"services":["Aide aux démarches administratives"],"audiences":["Seniors"],
                          "specialCare":["Illettrisme"],"fees":["Gratuit"],"accessModes":["Se présenter","Téléphoner"],
                          "accompanimentModes":["Accompagnement individuel"]},
                 "itinerancy":["Fixe"],"parent":"Centre social de Liévin",
                 "accessibility":"https://acceslibre.beta.gouv.fr/app/62-lievin/a/association/erp/epn/",
                 "booking":"https://lieu.example/rendez-vous","origin":"Hubik"}""".formatted(owner));
        RECORDS.put("venues", venue.toString());
        RECORDS.put("structures", create("structures", null, """
                {"name":"Association d'essai","kind":"ASSOCIATION","communeCode":"62510","address":"14 rue des Mineurs",
                 "postcode":"62800","contact":{"phone":"+33321000002","emails":["a@asso.example","b@asso.example"],
                 "sites":["https://asso.example"]}}""").toString());
        RECORDS.put(
                "resources", create("resources", owner, """
                {"kind":"EQUIPMENT","title":"Tablettes","description":"Dix tablettes.\\nAvec leur housse.","quantity":10,
                 "venueId":"%s","conditions":"Deux semaines au plus."}""".formatted(venue)).toString());
        RECORDS.put(
                "documents", create("resources", owner, """
                {"kind":"DOCUMENT","title":"Guide du débutant","description":"Douze pages.","licence":"CC BY 4.0",
                 "link":"https://lieu.example/guide?v=1&l=fr","venueId":"%s",
                 "conditions":"Citer l'association.\\nDire ce qui a changé."}""".formatted(venue)).toString());
        RECORDS.put(
                "workshops",
                create("workshops", owner, """
                {"title":"Premiers clics","theme":"email","description":"Pour débuter.\\nSans inscription.","seats":12,
                 "fee":"Gratuit","audiences":["Seniors","Jeunes"],"invited":["%1$s"],"venueId":"%2$s",
                 "startsAt":"%3$sT14:00","endsAt":"%3$sT16:30"}""".formatted(scene.partner(), venue, DAY))
                        .toString());
        RECORDS.put(
                "needs",
                create("needs", owner, """
                {"kind":"EQUIPMENT","title":"Vingt ordinateurs","description":"Reconditionnés.\\nAvec leur sacoche.",
                 "communeCode":"62510","within":30,"from":"%s","until":"%s","quantity":8,"theme":"email","minimum":20,
                 "unitPriceCents":16550,"referencePriceCents":22000}""".formatted(DAY, DAY.plusDays(20))).toString());
        RECORDS.put("owner", owner.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "venues;decrire-lieu;name=Un autre nom;name",
                "venues;decrire-lieu;contact.phone=03 21 00 00 09;contact.phone",
                "venues;changer-horaires;hours=Tu 10:00-12:00;hours.*",
                "venues;changer-offre;services=Maîtrise des outils numériques du quotidien;offer.services",
                "venues;deplacer-lieu;addressComplement=Au fond, 2e étage;addressComplement",
                "structures;decrire-structure;name=Un autre nom;name",
                "resources;decrire-ressource;title=Une autre chose;title",
                "resources;compter-ressource;quantity=12;quantity|free",
                "documents;decrire-document;title=Un autre guide;title",
                "needs;decrire-besoin;title=Vingt portables;title",
                "needs;decrire-besoin;unitPriceCents=170,00;unitPriceCents",
                "workshops;decrire-atelier;title=Seconds clics;title",
                "workshops;replanifier-atelier;when.day=A_WEEK_LATER;(starts|ends)At",
            })
    void a_form_changes_what_was_changed_in_it_and_nothing_else(
            String kind, String form, String change, String expected) throws Exception {
        var before = fields(kind);

        assertThat(changed(before, send(kind, form, "", "")))
                .as("sent as it was opened")
                .isEmpty();

        var written =
                change.replace("A_WEEK_LATER", DAY.plusWeeks(1).toString()).split("=");
        assertThat(changed(before, send(kind, form, written[0], written[1])).filter(field -> !SAID_ANEW.test(field)))
                .as("sent with %s", change)
                .isNotEmpty()
                .allMatch(field -> field.matches(expected));
    }

    private static Stream<String> changed(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !String.valueOf(before.get(field)).equals(after.get(field)));
    }

    @Test
    void a_point_that_stays_while_the_address_changes_is_asked_about_first() throws Exception {
        var before = fields("venues");

        var doubted = submit("venues", "deplacer-lieu", "address", "3 place Gambetta");
        assertThat(doubted.status()).isEqualTo(422);
        assertThat(doubted.text()).contains("Ce point est-il encore le bon ?", "C’est le point de l’adresse d’avant.");
        assertThat(changed(before, fields("venues"))).isEmpty();

        assertThat(submit("venues", "deplacer-lieu", "address", "3 place Gambetta", encoded("malgre", "oui"))
                        .status())
                .isEqualTo(302);
        assertThat(changed(before, fields("venues")).filter(field -> !SAID_ANEW.test(field)))
                .containsExactly("address");
    }

    private static Map<String, String> send(String kind, String form, String field, String value) throws Exception {
        var sent = submit(kind, form, field, value);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        return fields(kind);
    }

    /** Opens a form, writes in one of its fields, and sends all of them as a browser does. */
    private static Answer submit(String kind, String form, String field, String value, String... more)
            throws Exception {
        var address = "/agir/" + form + "/" + RECORDS.get(kind)
                + (kind.equals("structures") ? "" : "?pour=" + RECORDS.get("owner"));
        var page = network.pages().get(address, "Accept", "text/html");
        var element = Jsoup.parse(page.text()).select("form[method=post]").stream()
                .map(FormElement.class::cast)
                .filter(one -> one.attr("action").startsWith("/agir/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.toString()));
        var shown = element.formData().stream().filter(one -> !one.key().equals(field));
        var body = Stream.of(
                        shown.map(FormsLoseNothingIT::encoded),
                        field.isEmpty() ? Stream.<String>empty() : Stream.of(encoded(field, value)),
                        Stream.of(more))
                .flatMap(Function.identity())
                .collect(Collectors.joining("&"));
        return network.pages()
                .post(
                        element.attr("action"),
                        "application/x-www-form-urlencoded",
                        body.getBytes(UTF_8),
                        "Accept",
                        "text/html");
    }

    private static String encoded(KeyVal one) {
        return encoded(one.key(), one.value());
    }

    /** Lines of a text end with CR LF in what a browser sends. */
    private static String encoded(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value.replaceAll("\\r?\\n", "\r\n"), UTF_8);
    }

    /** Every field of a record, by its path. */
    private static Map<String, String> fields(String kind) throws Exception {
        var path = "/api/" + kind.replace("documents", "resources") + "/" + RECORDS.get(kind);
        var record = network.pages().get(path);
        assertThat(record.status()).as(record.toString()).isEqualTo(200);
        var fields = new TreeMap<String, String>();
        walk("", record.json(), fields);
        return fields;
    }

    private static void walk(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(one ->
                            walk(path.isEmpty() ? one.getKey() : path + "." + one.getKey(), one.getValue(), fields));
        } else {
            fields.put(path, node.toString());
        }
    }

    private static UUID create(String kind, UUID acting, String json) throws Exception {
        var path = "/api/" + kind;
        var created = acting == null
                ? network.commands().post(path, json)
                : network.commands().post(path, json, "Maillage-Structure", acting.toString());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        var id = created.json().path("id").stringValue();
        network.pages().get(path + "/" + id, "Maillage-Min-Position", Long.toString(created.position()));
        return UUID.fromString(id);
    }
}
