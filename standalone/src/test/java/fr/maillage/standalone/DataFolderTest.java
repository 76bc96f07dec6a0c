package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.standalone.Register.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private final Path folder;

    DataFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_file_where_the_folder_should_be_is_refused_in_words() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Le dossier " + file + " ne peut pas être utilisé");
    }

    @Test
    void a_process_that_has_the_number_of_a_former_part_is_left_alone() throws IOException {
        var innocent = new ProcessBuilder("sleep", "60").start();
        try (var data = DataFolder.open(folder)) {
            var former = Running.of(innocent.pid()).orElseThrow();
            var sameNumber = new Running(former.pid(), former.startedAt().minus(Duration.ofMinutes(5)));
            Register.of(Ports.from(8080), "https://id.example", folder, true, Map.of("kafka", sameNumber))
                    .write(folder);

            data.clearLeftovers();

            assertThat(innocent.isAlive()).isTrue();
            assertThat(Register.read(folder)).isEmpty();
        } finally {
            innocent.destroyForcibly();
        }
    }
}
