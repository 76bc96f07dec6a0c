package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.standalone.Register.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
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
    void a_folder_that_others_could_enter_is_closed_with_all_that_maillage_keeps_in_it_and_nothing_else()
            throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var data = Files.createDirectories(folder.resolve("data"), modes("rwxr-xr-x"));
        var logs = Files.createDirectory(data.resolve("logs"), modes("rwxr-xr-x"));
        var log = Files.createFile(logs.resolve("issuer.log"), modes("rw-r--r--"));
        var program = Files.createFile(logs.resolve("program"), modes("rwxr-xr-x"));
        var others = Files.createFile(data.resolve("notes.txt"), modes("rw-r--r--"));

        DataFolder.open(data).close();

        assertThat(Map.of(data, "rwx------", logs, "rwx------", log, "rw-------", program, "rwx------"))
                .allSatisfy((path, modes) ->
                        assertThat(modesOf(path)).as("%s", path).isEqualTo(modes));
        assertThat(modesOf(data.resolve("maillage.lock"))).isEqualTo("rw-------");
        assertThat(modesOf(others)).isEqualTo("rw-r--r--");
    }

    private static FileAttribute<Set<PosixFilePermission>> modes(String modes) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(modes));
    }

    private static String modesOf(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_process_that_has_the_number_of_a_former_part_is_left_alone() throws IOException {
        var innocent = new ProcessBuilder("sleep", "60").start();
        try (var data = DataFolder.open(folder)) {
            var former = Running.of(innocent.pid()).orElseThrow();
            var sameNumber = new Running(former.pid(), former.startedAt().minus(Duration.ofMinutes(5)));
            Register.of(
                            Ports.from(8080),
                            "https://id.example",
                            DataFolder.runningIn(folder),
                            true,
                            Map.of("kafka", sameNumber))
                    .write(folder);

            data.clearLeftovers();

            assertThat(innocent.isAlive()).isTrue();
            assertThat(Register.read(folder)).isEmpty();
        } finally {
            innocent.destroyForcibly();
        }
    }
}
