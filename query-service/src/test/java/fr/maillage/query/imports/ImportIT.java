package fr.maillage.query.imports;

import static fr.maillage.query.NetworkAtWork.EPN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import fr.maillage.query.web.form.CommandSide;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of venues on its way through the pages: foreseen first, recorded once that was read. */
class ImportIT {

    private static final String FOUND = "{\"source\":\"Hinaura\",\"lines\":3,\"declared\":1,\"changed\":0,"
            + "\"confirmed\":1,\"unchanged\":0,\"outdated\":1,\"outdatedLines\":[{\"line\":3,\"column\":\"date_maj\",\"value\":\"2022-07-18\","
            + "\"code\":\"c\",\"message\":\"La source avait dit plus récent.\"}],\"refused\":[{\"line\":4,\"column\":\"commune\","
            + "\"value\":\"Liévinn\",\"code\":\"venue.commune.unknown\",\"message\":\"Commune inconnue.\"}],\"warnings\":[],\"position\":null}";

    private static CommandSide commands;
    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void start() throws Exception {
        commands = new CommandSide();
        service = new RunningService(commands.setting());
        service.publish(NetworkAtWork.facts());
        browsed = new Browsed(service);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void a_file_is_foreseen_then_recorded_with_the_token_of_whoever_brought_it() throws Exception {
        commands.answers(200, FOUND);
        var token = RunningService.ISSUER.member(EPN);
        var there = brought("id,nom\n1,Salle\n", "Hinaura", token);
        var rehearsal = Objects.requireNonNull(commands.next());
        assertThat(rehearsal.address()).isEqualTo("/api/imports/venues?source=Hinaura&dryRun=true");
        assertThat(rehearsal.bearer()).isEqualTo("Bearer " + token);
        assertThat(rehearsal.structure()).isEqualTo(EPN.toString());
        assertThat(rehearsal.language()).isEqualTo("fr");
        assertThat(rehearsal.body()).isEqualTo("id,nom\n1,Salle\n");
        var bearing = RunningService.bearing(token);
        assertThat(browsed.page(there, bearing))
                .contains("2 lignes apporteraient du nouveau", "1 lieu nouveau", "1 fiche confirmée telle quelle")
                .contains("1 ligne refusée", "Ligne 4", "« Liévinn »", "Commune inconnue.", "Importer 2 lignes")
                .contains("1 ligne plus ancienne que ce qui est connu", "Ligne 3", "La source avait dit plus récent.");

        assertThat(send(there, BodyPublishers.noBody(), "application/x-www-form-urlencoded", token)
                        .statusCode())
                .isEqualTo(302);
        assertThat(Objects.requireNonNull(commands.next()).address()).isEqualTo("/api/imports/venues?source=Hinaura");
        assertThat(browsed.page(there, bearing))
                .contains("2 lignes sont enregistrées")
                .doesNotContain("Importer 2 lignes");
        assertThat(service.visit(there + "/rapport.csv", bearing).body()).contains("4,refusée,commune,Liévinn");
        assertThat(service.visit(there + "/rapport.csv?tableur=fr", bearing).body())
                .startsWith("\uFEFFligne;suite;colonne;valeur;explication\r\n")
                .contains("4;refusée;commune;Liévinn");
        assertThat(browsed.page(there, bearing)).contains(there + "/rapport.csv?tableur=fr");

        var another = RunningService.bearing(RunningService.ISSUER.hub());
        assertThat(service.visit(there, another).statusCode()).isEqualTo(404);
        assertThat(service.visit(there + "/rapport.csv", another).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_is_stopped_on_its_way_and_goes_on_from_there() throws Exception {
        commands.answers(200, FOUND);
        var token = RunningService.ISSUER.member(EPN);
        var bearing = RunningService.bearing(token);
        var there = brought("id,nom\n1,Salle\n", "Hinaura", token);
        commands.next();
        assertThat(browsed.page(there, bearing)).contains("Importer 2 lignes");
        var progress = "{\"progress\":{\"lines\":250,\"of\":900}}\n{\"progress\":{\"lines\":500,\"of\":900}}\n";
        var rest = commands.answersSlowly(progress + FOUND);
        send(there, BodyPublishers.noBody(), "application/x-www-form-urlencoded", token);
        commands.next();
        assertThat(browsed.page(there, bearing)).contains("250 lignes lues", there + "/arreter");
        assertThat(send(there + "/arreter", BodyPublishers.noBody(), "application/x-www-form-urlencoded", token)
                        .statusCode())
                .isEqualTo(302);
        rest.countDown();
        assertThat(browsed.page(there, bearing))
                .contains("Arrêté", "500 lignes au moins sont lues", "Reprendre l’import")
                .doesNotContain("lignes sont enregistrées");
        commands.answers(200, FOUND);
        send(there, BodyPublishers.noBody(), "application/x-www-form-urlencoded", token);
        commands.next();
        assertThat(browsed.page(there, bearing)).contains("2 lignes sont enregistrées");
    }

    @Test
    void what_the_command_side_refuses_is_said_in_its_words() throws Exception {
        commands.answers(
                400,
                "{\"status\":400,\"detail\":\"Demande incorrecte.\",\"code\":\"c\",\"errors\":[{\"field\":\"source\",\"code\":\"source.text.long\",\"message\":\"Le nom de la source est trop long.\"}]}");
        var token = RunningService.ISSUER.hub();
        var there = brought("id\n", "Nom", token);
        commands.next();
        assertThat(browsed.page(there, RunningService.bearing(token)))
                .contains("Ce fichier n’a pas pu être lu", "Le nom de la source est trop long.");
    }

    @Test
    void a_file_that_is_brought_on_an_english_page_is_answered_in_english() throws Exception {
        commands.answers(
                400,
                "{\"status\":400,\"detail\":\"Wrong.\",\"code\":\"c\",\"errors\":[{\"field\":\"source\",\"code\":\"source.text.long\",\"message\":\"This text is too long.\"}]}");
        var token = RunningService.ISSUER.hub();
        var there = brought("/importer?lang=en", "id\n", "Nom", token);
        assertThat(Objects.requireNonNull(commands.next()).language()).isEqualTo("en");
        assertThat(browsed.page(there + "?lang=en", RunningService.bearing(token)))
                .contains("This text is too long.")
                .doesNotContain("trop long");
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_sent() throws Exception {
        var answer = bring("", " ", RunningService.ISSUER.hub());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choisissez un fichier.", "Nommez la source du fichier.")
                .contains("aria-describedby=\"fichier-aide fichier-faute\" aria-invalid=\"true\"")
                .contains("aria-describedby=\"source-aide source-faute\" aria-invalid=\"true\"");
    }

    @Test
    void an_analyst_is_told_that_this_is_not_for_them() throws Exception {
        var token = RunningService.ISSUER.analyst();
        assertThat(browsed.page("/importer", RunningService.bearing(token)))
                .contains("votre compte ne le peut pas")
                .doesNotContain("type=\"file\"");
        assertThat(bring("id\n", "Hinaura", token).statusCode()).isEqualTo(403);
        assertThat(browsed.page("/importer")).contains("type=\"file\"", "64 Mo et 100 000 lignes");
    }

    @Test
    void a_file_of_unknown_length_is_not_begun() throws Exception {
        var stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_000]));
        var token = RunningService.ISSUER.hub();
        assertThat(send("/importer", stream, "multipart/form-data; boundary=x", token)
                        .statusCode())
                .isEqualTo(411);
    }

    private static String brought(String file, String source, String token) throws Exception {
        return brought("/importer", file, source, token);
    }

    private static String brought(String page, String file, String source, String token) throws Exception {
        var answer = bring(page, file, source, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static HttpResponse<String> bring(String file, String source, String token) throws Exception {
        return bring("/importer", file, source, token);
    }

    private static HttpResponse<String> bring(String page, String file, String source, String token) throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"lieux.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n" + source + "\r\n--x--\r\n";
        return send(page, BodyPublishers.ofString(body), "multipart/form-data; boundary=x", token);
    }

    private static HttpResponse<String> send(String address, BodyPublisher body, String type, String token)
            throws Exception {
        var request = HttpRequest.newBuilder(
                        service.unknown(address, RunningService.bearing(token)), (name, value) -> true)
                .header("Content-Type", type)
                .POST(body)
                .build();
        return service.client().send(request, BodyHandlers.ofString());
    }
}
