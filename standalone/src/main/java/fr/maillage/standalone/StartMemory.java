package fr.maillage.standalone;

import fr.maillage.embedded.Tether;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Java remembers of how a service starts (its AOT cache): the next start takes less than half the time and less memory. Made
 * once for each build of a service and each Java; without it, or with one that does not fit, the service only starts slower.
 */
record StartMemory(Path file) {

    private static final String SUFFIX = ".aot";

    static StartMemory of(Path folder, String service, Artifact artifact) {
        try {
            var build = List.of(Runtime.version(), state(artifact.jar()), state(Artifact.jarOf(Tether.class)))
                    .hashCode();
            return new StartMemory(folder.resolve(service + "-" + Integer.toHexString(build) + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java uses what it remembers only with the very same files. */
    private static List<Object> state(Path jar) throws IOException {
        return List.of(jar.toAbsolutePath(), Files.size(jar), Files.getLastModifiedTime(jar));
    }

    boolean isMade() {
        return Files.exists(file);
    }

    List<String> useIt() {
        return isMade() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** A start with these flags ends as soon as everything is wired, before anything is opened or sent, and is remembered. */
    List<String> makeIt() {
        return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Dspring.context.exit=onRefresh");
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /** From now on it is used; those of earlier builds go. */
    void keep(String service) throws IOException {
        if (!Files.exists(unfinished())) {
            return;
        }
        try (var earlier = Files.newDirectoryStream(file.resolveSibling(""), service + "-*" + SUFFIX)) {
            for (var old : earlier) {
                Files.delete(old);
            }
        }
        Files.move(unfinished(), file);
    }
}
