package fr.maillage.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but their owner may read. Where the file system has no such modes (Windows), nothing is changed: they
 * are for whom the folder is for that they lie in.
 */
public final class OwnersOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnersOnly() {}

    /** The folder, made where it is missing with those that it lies in, and closed to all others. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder, as(folder, FOLDER));
        return close(folder, FOLDER);
    }

    /** The folder, made for its owner alone where it is missing; one that is there is left as it is. */
    public static void folderOrNew(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            folder(folder);
        }
    }

    /** The file, made empty where it is missing, and closed to all others; what it holds is left. */
    public static Path file(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, as(file, FILE));
        }
        return close(file, FILE);
    }

    /** Closes what is there, with all that lies in it, as it was made by a version that did not. */
    public static void all(Path there) throws IOException {
        if (!isKnown(there) || Files.notExists(there)) {
            return;
        }
        Files.walkFileTree(there, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                close(folder, FOLDER);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    close(file, Files.isExecutable(file) ? FOLDER : FILE);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether others may do nothing with it; so too where that is not known. */
    public static boolean isClosed(Path there) throws IOException {
        return !isKnown(there) || FOLDER.containsAll(Files.getPosixFilePermissions(there));
    }

    private static Path close(Path there, Set<PosixFilePermission> to) throws IOException {
        if (!isClosed(there)) {
            Files.setPosixFilePermissions(there, to);
        }
        return there;
    }

    private static FileAttribute<?>[] as(Path there, Set<PosixFilePermission> permissions) {
        return isKnown(there)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isKnown(Path there) {
        return there.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
