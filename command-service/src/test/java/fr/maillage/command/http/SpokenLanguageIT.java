package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.maillage.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sort of refusal, in the language that is asked for: the codes and the fields are the same in all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpokenLanguageIT {

    private static final String EN = "en-GB,en;q=0.8";

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private UUID structure;

    @SuppressWarnings("NullAway.Init")
    private String closed;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
        structure = door.structure();
        closed = "/api/venues/"
                + door.post("/api/venues", PostingIT.venue(structure)).id();
        assertThat(door.post(closed + "/close", "{\"on\":\"2026-03-01\",\"reason\":\"Fin du bail\"}")
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | fr",
                "en | en",
                "en-GB | en",
                "de, en;q=0.5 | en",
                "de | fr",
                "* | fr",
                "fr, en | fr",
                "en;q=x | fr",
                ";;;,,, | fr"
            })
    void a_refusal_is_in_the_language_that_is_asked_for(String asked, String spoken) {
        var answer = door.post("/api/structures", "{\"communeCode\":\"62510\"}", "Accept-Language", asked);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Language")).isEqualTo(spoken);
        assertThat(answer.detail())
                .isEqualTo(spoken.equals("en") ? "This is needed." : "Le nom de la structure est obligatoire.");
    }

    Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "/api/structures",
                        "{\"communeCode\":\"625\",\"name\":\"EPN\"}",
                        "« 625 » n'est pas un code INSEE : cinq caractères, comme 62510 ou 2A004. Ce n'est pas le code postal.",
                        "That is not an INSEE code: five characters, such as 62510 or 2A004. It is not the postcode.",
                        "Action refused"),
                arguments(
                        closed + "/suspend",
                        "{\"from\":\"2026-04-01\",\"reason\":\"Travaux\"}",
                        "Ce lieu est fermé depuis le 1er mars 2026 : il faut d'abord le rouvrir.",
                        "This venue has been closed since 1 March 2026: it must be reopened first.",
                        "Action refused"),
                arguments(
                        "/api/structures",
                        "{\"name\":",
                        "Le JSON est mal formé (ligne 1, caractère 9).",
                        "The JSON is malformed (line 1, character 9).",
                        "Malformed request"),
                arguments(
                        "/api/venues/" + UUID.randomUUID() + "/reopen",
                        "{}",
                        "Rien n'est enregistré sous cet identifiant parmi les lieux.",
                        "No registered venue has this id.",
                        "Not found"),
                arguments(
                        "/api/l'été",
                        "{}",
                        "Rien ne répond à l'adresse /api/l'%C3%A9t%C3%A9. Voir /v3/api-docs.",
                        "Nothing answers at the address /api/l'%C3%A9t%C3%A9. See /v3/api-docs.",
                        "Not found"),
                arguments(
                        "/api/batch;x=1",
                        "{}",
                        "L'adresse ou les en-têtes de cette demande sont mal formés.",
                        "This request could not be understood.",
                        "Malformed request"),
                arguments(
                        "/api/structures",
                        "{\"name\":12,\"communeCode\":\"62510\"}",
                        "Un texte entre guillemets est attendu, et non un nombre.",
                        "That is not the kind of answer expected here. A text in quotation marks is expected, and not a number.",
                        "Malformed request"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_sort_of_refusal_is_worded_in_both(String path, String body, String french, String english, String title) {
        var address = path.replace("é", "%C3%A9");
        var first = door.post(address, body);
        var second = door.post(address, body, "Accept-Language", EN);

        assertThat(first.detail()).isEqualTo(french);
        assertThat(second.detail()).isEqualTo(english);
        assertThat(second.json().get("title").stringValue()).isEqualTo(title);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.code()).isEqualTo(first.code());
        assertThat(second.errors()).isEqualTo(first.errors());
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void who_is_not_let_in_is_told_so_in_both() {
        assertThat(door.postAs("", "/api/structures", "{}").detail())
                .isEqualTo("Il faut dire qui vous êtes : une clé ou un jeton, dans l'en-tête Authorization: Bearer.");
        var unnamed = door.postAs("", "/api/structures", "{}", "Accept-Language", EN);
        assertThat(unnamed.status()).isEqualTo(401);
        assertThat(unnamed.header("Content-Language")).isEqualTo("en");
        assertThat(unnamed.detail()).isEqualTo("Please say who you are: log in.");
        assertThat(door.postAs("mk_nothing", "/api/structures", "{}", "Accept-Language", EN)
                        .code())
                .isEqualTo("access.unproven");
        var other = door.postAs(
                Known.ISSUER.member(structure),
                closed + "/reopen",
                "{}",
                "Maillage-Structure",
                UUID.randomUUID().toString(),
                "Accept-Language",
                EN);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.detail()).isEqualTo("This account cannot act for that structure.");
        assertThat(door.send("GET", "/api/structures").detail()).startsWith("Ici on agit, par POST.");
    }

    @Test
    void a_warning_beside_what_is_recorded_is_worded_in_both() {
        var body =
                "{\"name\":\"EPN\",\"communeCode\":\"62510\",\"contact\":{\"emails\":[\"jeanne.martin@gmail.com\"]}}";

        assertThat(door.post("/api/structures", body)
                        .json()
                        .at("/warnings/0/message")
                        .stringValue())
                .startsWith("Cette adresse électronique semble être celle d'une personne");
        assertThat(door.post("/api/structures", body, "Accept-Language", EN)
                        .json()
                        .at("/warnings/0/message")
                        .stringValue())
                .startsWith("This e-mail address seems to be a person’s");
    }

    @Test
    void a_refusal_that_was_kept_with_its_key_is_repeated_in_the_language_that_is_asked_for_now() {
        var batch = """
                {"command":"DescribeStructure","id":"%s","body":{"name":"Une autre","communeCode":"62510"}}
                {"command":"SuspendVenue","id":"%s","body":{"from":"2026-04-01","reason":"Travaux"}}
                {"command":"CloseVenue","id":"%s","body":{"motif":"x"}}
                """.formatted(structure, closed.substring("/api/venues/".length()), structure);
        var french = batch(batch);
        var english = batch(batch, "Accept-Language", EN);
        var again = batch(batch, "Accept-Language", "fr");

        assertThat(french.lines().get(1).get("detail").stringValue())
                .isEqualTo("Ce lieu est fermé depuis le 1er mars 2026 : il faut d'abord le rouvrir.");
        assertThat(english.lines().get(1).get("detail").stringValue())
                .isEqualTo("This venue has been closed since 1 March 2026: it must be reopened first.");
        assertThat(french.lines().get(2).at("/errors/0/message").stringValue())
                .startsWith("Champ inconnu. Champs possibles : ");
        assertThat(english.lines().get(2).at("/errors/0/message").stringValue())
                .startsWith("Nothing of that name is asked here. Possible fields: ");
        assertThat(english.lines().getFirst()).isEqualTo(french.lines().getFirst());
        assertThat(again.body()).isEqualTo(french.body());
    }

    private Door.Answer batch(String lines, String... more) {
        var headers = Stream.concat(Stream.of("Idempotency-Key", "langues"), Stream.of(more));
        return door.post(
                "/api/batch",
                lines.getBytes(StandardCharsets.UTF_8),
                "application/x-ndjson",
                headers.toArray(String[]::new));
    }

    @Test
    void the_report_on_a_file_is_worded_in_both() {
        var file = "id;nom\n1;EPN\n".getBytes(StandardCharsets.UTF_8);
        var address = "/api/imports/venues?source=essai&dryRun=true";

        assertThat(door.post(address, file, "text/csv").detail())
                .startsWith("Ce fichier n'est pas au standard national des lieux de médiation numérique : il y manque ")
                .endsWith(" Colonnes lues : id, nom.");
        assertThat(door.post(address, file, "text/csv", "Accept-Language", EN).detail())
                .startsWith("This file does not follow the national standard of digital mediation venues: it lacks ")
                .endsWith(" Columns that were read: id, nom.");
    }
}
