package fr.maillage.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events as they were once written, one file for each revision of each event: added, never edited. */
final class GoldenFiles {

    /** The file of {@link EventMetadata}, which is in the log beside every event: a field was added, none ever goes. */
    static final EventType METADATA = new EventType("metadata.EventMetadata", 2);

    /** Metadata as it is, and was once, written. */
    static final List<EventType> METADATA_EVER = List.of(new EventType("metadata.EventMetadata", 1), METADATA);

    private static final Path FOLDER = Path.of("src", "test", "resources", "contract");

    private GoldenFiles() {}

    /** Every revision of every event that this version can read. */
    static Stream<EventType> types() {
        return EventCatalog.events().stream().map(EventCatalog::typeOf).flatMap(today -> IntStream.rangeClosed(
                        1, today.revision())
                .mapToObj(revision -> new EventType(today.name(), revision)));
    }

    /** The bytes as they stand in the log: the file without its last line's end. */
    static byte[] bytes(EventType type) throws IOException {
        var file = Files.readAllBytes(FOLDER.resolve(type.fileName()));
        return Arrays.copyOf(file, file.length - 1);
    }

    static List<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** File name to SHA-256, as noted when the file was added. */
    static Map<String, String> notedChecksums() throws IOException {
        return Files.readAllLines(FOLDER.resolve("SHA256SUMS")).stream()
                .map(line -> line.split("  "))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells[0]));
    }

    static String checksum(String name) throws IOException, NoSuchAlgorithmException {
        var bytes = Files.readAllBytes(FOLDER.resolve(name));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
