package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Somebody copies the three lines of « Relier un outil » into a terminal, puts their key in, and they work. */
class AToolIsConnectedIT {

    @Test
    void the_three_lines_work_as_they_are_copied_and_record_nothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed: nothing is copied");
        var network = Network.shared();
        var own = Member.of(network, "Fabrique de la Scarpe");
        own.creates("/api/venues", Bodies.venue(UUID.randomUUID(), own.id(), "Fabrique ouverte"));
        var karim = Person.of(network, "member", "--structure", own.id().toString());
        try (var browser = Browser.orSkip(Browser.PHONE)) {
            var page = browser.open(network.pages().base() + "/cles");
            HubScreenIT.logIn(page, karim);
            var keyboard = new Keyboard(page);
            keyboard.press("Créer une clé");
            keyboard.write("Nom de l’outil", "Terminal");
            keyboard.write("Ce que l’outil peut faire", "Lire, et agir");
            keyboard.press("Créer la clé");
            var key = page.findElement(By.cssSelector(".done .secret")).getText();

            browser.open(network.pages().base() + "/relier-un-outil");
            var lines = page.findElements(By.cssSelector(".lines code")).stream()
                    .map(line -> line.getText())
                    .collect(Collectors.joining("\n"));
            assertThat(lines).contains("mk_votre_cle", own.id().toString());
            browser.looksRight("relier-un-outil");
            var before = network.pages().get("/api/venues?limit=1").position();

            var said = run(lines.replace("mk_votre_cle", key));

            assertThat(said).contains("\"Fabrique ouverte\"", "\"declared\":1", "\"refused\":[]", "\"position\":null");
            assertThat(network.pages().get("/api/venues?limit=1").position()).isEqualTo(before);
        }
    }

    private static String run(String lines) throws Exception {
        var shell = new ProcessBuilder("/bin/bash", "-c", lines).redirectErrorStream(true);
        shell.environment().put("LC_ALL", "C.UTF-8");
        var running = shell.start();
        var said = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
