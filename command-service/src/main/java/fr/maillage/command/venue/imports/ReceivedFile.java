package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file as it was sent, unzipped and stored on disk. It is checked as a whole before its first line counts, and never
 * held in memory. It is deleted on close.
 */
final class ReceivedFile implements AutoCloseable {

    /** The most bytes of a file, once unzipped. */
    static final long MAX_BYTES = 64L << 20;

    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path path;

    private ReceivedFile(Path path) {
        this.path = path;
    }

    /**
     * Receives a file, gzipped or not: its first bytes tell, not the headers.
     *
     * @throws Refusal where it is too large, or gzipped and damaged
     * @throws IOException where the sender goes away before the end
     */
    static ReceivedFile receive(InputStream body) throws IOException {
        var path = Files.createTempFile("maillage-import", ".csv");
        try (var bytes = new BufferedInputStream(body);
                var disk = new BufferedOutputStream(Files.newOutputStream(path))) {
            bytes.mark(2);
            var magic = (bytes.read() << 8) | bytes.read();
            bytes.reset();
            copy(magic == GZIP_MAGIC ? new GZIPInputStream(bytes, 65_536) : bytes, disk);
            return new ReceivedFile(path);
        } catch (ZipException | EOFException damaged) {
            Files.delete(path);
            throw Refusals.file(ImportReason.GZIP_DAMAGED);
        } catch (IOException | RuntimeException interrupted) {
            Files.deleteIfExists(path);
            throw interrupted;
        }
    }

    private static void copy(InputStream from, java.io.OutputStream to) throws IOException {
        var buffer = new byte[65_536];
        var total = 0L;
        for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            total += count;
            if (total > MAX_BYTES) {
                throw Refusals.tooLarge(ImportReason.FILE_TOO_LARGE_UNZIPPED);
            }
            to.write(buffer, 0, count);
        }
    }

    /** Its bytes, unzipped, from the beginning. */
    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
