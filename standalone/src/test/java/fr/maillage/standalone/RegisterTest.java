package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.standalone.Register.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {

    private final Path folder;

    RegisterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void what_is_written_is_read_again() {
        var written = Register.of(
                Ports.from(8080),
                "https://id.example",
                DataFolder.runningIn(folder),
                true,
                Map.of("kafka", new Running(7, Instant.EPOCH)));

        written.write(folder);

        assertThat(Register.read(folder)).contains(written);
        assertThat(written.pages()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void while_it_is_replaced_whoever_reads_it_finds_one() throws Exception {
        var register =
                Register.of(Ports.from(8080), "https://id.example", DataFolder.runningIn(folder), true, Map.of());
        register.write(folder);
        var writing = Thread.ofVirtual().start(() -> IntStream.range(0, 500).forEach(again -> register.write(folder)));
        while (writing.isAlive()) {
            assertThat(Register.read(folder)).isPresent();
        }
        writing.join();
    }

    @Test
    void a_folder_without_a_register_or_with_a_broken_one_has_none() throws IOException {
        assertThat(Register.read(folder)).isEmpty();

        Files.writeString(folder.resolve("maillage.json"), "{\"ready\":");
        assertThat(Register.read(folder)).isEmpty();
    }

    @Test
    void a_process_is_found_again_only_while_its_number_is_still_its_own() {
        var self = Running.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(self.find()).contains(ProcessHandle.current());
        assertThat(new Running(self.pid(), self.startedAt().minusSeconds(1)).find())
                .isEmpty();
    }
}
