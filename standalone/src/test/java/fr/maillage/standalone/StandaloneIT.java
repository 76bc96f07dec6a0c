package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.standalone.Register.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StandaloneIT {

    private final Path folder;

    StandaloneIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void it_starts_the_demonstration_survives_the_death_of_each_part_and_of_itself_and_leaves_nothing_running()
            throws Exception {
        var first = Launched.start(folder, "first", "--demo");
        try {
            first.awaitReady();
            first.await("the demonstration to be posted", () -> first.said().contains("est en place"));
            first.await("the demonstration to be shown", () -> shown(first, "venues") == 120);
            assertThat(shown(first, "workshops")).isEqualTo(25);
            whoMayEnterIsWrittenForItsOwnerOnly();
            assertThat(shown(first, "partnerships")).isEqualTo(14);
            assertThat(shown(first, "needs")).isEqualTo(9);

            first.parts().forEach((part, victim) -> survivesTheDeathOf(part, victim, first));
            assertThat(shown(first, "venues")).isEqualTo(120);
        } finally {
            first.process().destroyForcibly().waitFor();
        }

        var second = Launched.start(folder, "second", "--demo");
        try {
            second.awaitReady();
            second.await("the demonstration not to be posted twice", () -> second.said()
                    .contains("est déjà là."));
            second.await("everything to be there again", () -> shown(second, "venues") == 120);
        } finally {
            stopsCleanly(second);
        }
        handOnWhatStartsRemember();
    }

    /** For the system tests, which start the same build many times. */
    private void handOnWhatStartsRemember() throws IOException {
        var kept = Files.createDirectories(Path.of("target", "programs"));
        try (var remembered = Files.newDirectoryStream(folder.resolve("data").resolve("programs"), "*.aot")) {
            for (var file : remembered) {
                Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void an_account_is_made_while_maillage_does_not_run_and_its_password_told() throws Exception {
        for (var name : new String[] {"first", "again"}) {
            var said = Launched.command(
                    folder,
                    name,
                    "--create-account",
                    "--login",
                    name + "@hub.example",
                    "--name",
                    "Nadia",
                    "--role",
                    "coordinator",
                    "--territory",
                    "region:32");
            assertThat(said)
                    .contains("Compte : " + name + "@hub.example")
                    .containsPattern("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
        }
        assertThat(Launched.command(
                        folder,
                        "taken",
                        "--create-account",
                        "--login",
                        "first@hub.example",
                        "--name",
                        "Nadia",
                        "--role",
                        "analyst"))
                .contains("Un compte a déjà cette adresse.");
        assertThat(Launched.command(
                        folder,
                        "malformed",
                        "--create-account",
                        "--login",
                        "karim@epn.example",
                        "--name",
                        "Karim",
                        "--role",
                        "member",
                        "--structure",
                        "EPN de Liévin"))
                .contains("L’identifiant d’une structure est un UUID")
                .doesNotContain("Exception");
        assertThat(Launched.command(folder, "rotated", "--rotate-signing-key")).contains("Une nouvelle clé signe");
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused() throws Exception {
        try (var taken = DataFolder.open(folder.resolve("data"))) {
            var launched = Launched.start(folder, "refused");

            assertThat(launched.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(launched.process().exitValue()).isEqualTo(1);
            assertThat(launched.said()).contains("Un autre Maillage tourne déjà sur " + taken.path());
        }
    }

    private static void survivesTheDeathOf(String part, Running victim, Launched launched) {
        assertThat(victim.find().orElseThrow().destroyForcibly()).isTrue();

        launched.await(part + " to be started again", () -> {
            var now = launched.parts().get(part);
            return now != null && now.pid() != victim.pid() && now.find().isPresent();
        });
        assertThat(launched.said()).contains(part + " : de nouveau prêt");
    }

    private static void stopsCleanly(Launched launched) throws InterruptedException {
        Map<String, Running> parts = launched.parts();
        launched.process().destroy();

        assertThat(launched.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launched.said()).contains("Maillage est arrêté.");
        launched.await("no process to be left", () -> parts.values().stream()
                .allMatch(part -> part.find().isEmpty()));
    }

    private JsonNode access() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("data").resolve("demo-access.json")));
    }

    private void whoMayEnterIsWrittenForItsOwnerOnly() throws IOException {
        assertThat(access().path("accounts").valueStream().map(account -> account.path("role")
                        .stringValue()))
                .containsExactly("member", "member", "coordinator", "analyst", "admin");
        assertThat(access().at("/keys/structure/key").stringValue()).matches("mk_[0-9a-f]{12}_[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("data").resolve("demo-access.json"))))
                .isEqualTo("rw-------");
    }

    /** How many of a kind the network shows; none while it cannot be asked. */
    private int shown(Launched launched, String kind) {
        var address = URI.create(launched.register().pages() + "/api/" + kind + "?limit=1");
        try (var http = HttpClient.newHttpClient()) {
            var hub = access().path("keys").path("hub").stringValue();
            var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + hub);
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? JsonMapper.shared().readTree(answer.body()).path("total").asInt()
                    : 0;
        } catch (IOException notNow) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
