package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartMemoryTest {

    private final Path folder;
    private final Artifact artifact;

    StartMemoryTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.artifact = new Artifact(Files.writeString(folder.resolve("service.jar"), "first build"), "Main");
    }

    @Test
    void nothing_is_used_before_it_was_made() throws IOException {
        var memory = StartMemory.of(folder, "service", artifact);
        assertThat(memory.useIt()).isEmpty();

        rehearse(memory);

        assertThat(memory.useIt()).containsExactly("-XX:AOTCache=" + memory.file());
    }

    @Test
    void another_build_of_the_service_starts_without_the_memory_of_the_first_and_replaces_it() throws IOException {
        var first = StartMemory.of(folder, "service", artifact);
        rehearse(first);
        Files.writeString(artifact.jar(), "another build");

        var second = StartMemory.of(folder, "service", artifact);
        assertThat(second.useIt()).isEmpty();
        rehearse(second);

        assertThat(first.isMade()).isFalse();
        assertThat(second.isMade()).isTrue();
    }

    @Test
    void a_rehearsal_that_left_nothing_changes_nothing() throws IOException {
        var memory = StartMemory.of(folder, "service", artifact);

        memory.keep("service");

        assertThat(memory.isMade()).isFalse();
    }

    /** What Java does at the end of a rehearsal: it writes the file that it was told. */
    private static void rehearse(StartMemory memory) throws IOException {
        Files.writeString(Path.of(memory.makeIt().getFirst().replace("-XX:AOTCacheOutput=", "")), "");
        memory.keep("service");
    }
}
