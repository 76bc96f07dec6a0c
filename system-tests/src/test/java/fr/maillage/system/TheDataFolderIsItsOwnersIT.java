package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a running network writes: secrets, logs, the log itself, programs, what starts remember. */
class TheDataFolderIsItsOwnersIT {

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @Test
    void nobody_else_on_the_machine_reads_anything_in_it() throws Exception {
        var data = Network.shared().data();
        assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (var all = Files.walk(data)) {
            var files = all.filter(path -> !Files.isSymbolicLink(path)).toList();
            assertThat(files)
                    .hasSizeGreaterThan(100)
                    .anyMatch(path -> path.endsWith(Path.of("secrets", "maillage_command")))
                    .anyMatch(path -> path.endsWith("command-service.log"))
                    .allMatch(TheDataFolderIsItsOwnersIT::isClosed);
        }
    }

    private static boolean isClosed(Path path) {
        try {
            return OWNERS.containsAll(Files.getPosixFilePermissions(path));
        } catch (NoSuchFileException goneMeanwhile) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
