package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links and redirects are made with the name that a request gives: so each of the three answers under its own alone. */
class AnotherNameIsRefusedIT {

    @Test
    void none_of_the_services_answers_under_a_name_that_is_not_its_own() throws Exception {
        var network = Network.shared();
        var services = List.of(
                network.commands().base(),
                network.pages().base(),
                network.addresses().issuer());
        for (var service : services) {
            var port = URI.create(service).getPort();
            assertThat(asked(port, "maillage.example"))
                    .as(service)
                    .contains(" 400 ")
                    .doesNotContain("Location:");
            assertThat(asked(port, "localhost.maillage.example:" + port))
                    .as(service)
                    .contains(" 400 ");
            assertThat(asked(port, "localhost:" + port)).as(service).doesNotContain(" 400 ");
        }
    }

    private static String asked(int port, String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().takeWhile(line -> !line.isEmpty()).reduce("", (one, next) -> one + next + "\n");
        }
    }
}
