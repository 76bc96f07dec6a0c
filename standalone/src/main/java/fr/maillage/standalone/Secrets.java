package fr.maillage.standalone;

import fr.maillage.embedded.OwnersOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords between the parts, made once, each in a file that only the folder's owner may read. */
public record Secrets(Path folder) {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The secret of that name, made when it is first asked for. */
    String of(String name) {
        return of(name, BYTES);
    }

    /** The same, of so many bytes. */
    synchronized String of(String name, int bytes) {
        var file = file(name);
        try {
            if (Files.notExists(file)) {
                write(file, random(bytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Hexadecimal, of so many random bytes. */
    public static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Writes a file for its owner's eyes only; a reader sees the old one or the new one, whole. */
    public static void write(Path file, String content) {
        try {
            var target = file.toAbsolutePath();
            OwnersOnly.folderOrNew(target.resolveSibling(""));
            var beside = target.resolveSibling(target.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.writeString(OwnersOnly.file(beside), content);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
