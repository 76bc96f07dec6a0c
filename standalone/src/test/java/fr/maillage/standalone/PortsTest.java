package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_port_that_another_program_listens_on_is_named() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var base = other.getLocalPort() - 1;

            assertThat(Ports.from(base).taken()).contains(other.getLocalPort());
        }
    }
}
