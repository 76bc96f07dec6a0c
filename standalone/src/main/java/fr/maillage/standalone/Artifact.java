package fr.maillage.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** A service's jar, unpacked by Spring Boot's own tools (its libraries beside it), which starts faster than a jar of jars. */
record Artifact(Path jar, String mainClass) {

    /** The service's artifact in the folder where the build gathers all that is needed to run. */
    static Artifact of(Path home, String service) {
        var folder = home.resolve("services").resolve(service);
        try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
            var jar = jars.iterator().next();
            try (var file = new JarFile(jar.toFile())) {
                return new Artifact(jar, file.getManifest().getMainAttributes().getValue("Main-Class"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no service in " + folder + ": build with mvn package", e);
        }
    }

    /** Folder of the launcher's own jar. */
    static Path home() {
        return jarOf(Artifact.class).resolveSibling("");
    }

    static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
