package fr.maillage.command.venue.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Check of a file's bytes, read once before any line counts. They must be UTF-8 text of a reasonable length. Otherwise
 * the whole file is refused, with the line of the error and what to do about it.
 *
 * @param byteOrderMark whether the text began with one, as spreadsheets like to do
 * @param lines lines of text, the header included
 */
record TextCheck(boolean byteOrderMark, int lines) {

    /** The most lines of a file, its header not counted. */
    static final int MAX_LINES = 100_000;

    /** The most characters of one line: a few times the longest description anybody wrote. */
    static final int MAX_LINE_LENGTH = 100_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TextCheck of(InputStream bytes) throws IOException {
        return new Scan(bytes).run();
    }

    private static final class Scan {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final ByteBuffer in = ByteBuffer.allocate(65_536);
        private final CharBuffer out = CharBuffer.allocate(65_536);
        private final InputStream bytes;
        private int line = 1;
        private int length;
        private boolean text;
        private boolean returned;

        Scan(InputStream bytes) {
            this.bytes = bytes;
        }

        TextCheck run() throws IOException {
            var more = fill();
            var mark = magic();
            if (mark) {
                in.position(3);
            }
            decode(!more);
            while (more) {
                more = fill();
                decode(!more);
            }
            if (!text) {
                throw Refusals.file(ImportReason.FILE_EMPTY);
            }
            return new TextCheck(mark, length == 0 ? line - 1 : line);
        }

        /** Reads the next bytes; false once there are none. */
        private boolean fill() throws IOException {
            var count = bytes.readNBytes(in.array(), in.position(), in.remaining());
            in.position(in.position() + count).flip();
            return count > 0;
        }

        /**
         * Whether the text begins with a byte order mark.
         *
         * @throws fr.maillage.command.Refusal where the first bytes are not those of a text
         */
        private boolean magic() {
            var first = HexFormat.of().formatHex(in.array(), 0, Math.min(4, in.limit()));
            if (first.startsWith("fffe") || first.startsWith("feff")) {
                throw utf16();
            }
            var other = OtherFormat.of(in.array(), in.limit());
            if (other != null) {
                throw other;
            }
            return first.startsWith("efbbbf");
        }

        private void decode(boolean last) {
            var result = decoder.decode(in, out, last);
            out.flip();
            while (out.hasRemaining()) {
                take(out.get());
            }
            if (result.isError()) {
                throw Refusals.file(ImportReason.ENCODING, line, excerpt());
            }
            in.compact();
            out.clear();
        }

        private void take(char character) {
            if (character == '\n' || character == '\r') {
                line += character == '\n' && returned ? 0 : 1;
                length = 0;
            } else if (character == 0) {
                throw utf16();
            } else {
                text |= !Character.isWhitespace(character);
                length++;
            }
            returned = character == '\r';
            if (line > MAX_LINES + 1 && length > 0) {
                throw Refusals.tooLarge(ImportReason.FILE_TOO_MANY_LINES);
            }
            if (length > MAX_LINE_LENGTH) {
                throw Refusals.file(ImportReason.LINE_TOO_LONG, line);
            }
        }

        /** The word in which the text goes wrong, as its author most likely meant it. */
        private String excerpt() {
            var from = in.position();
            while (from > 0 && inWord(in.get(from - 1))) {
                from--;
            }
            var to = in.position() + 1;
            while (to < in.limit() && inWord(in.get(to))) {
                to++;
            }
            var start = Math.max(from, in.position() - 20);
            var end = Math.min(to, in.position() + 20);
            return new String(in.array(), start, end - start, WINDOWS);
        }

        private static boolean inWord(byte value) {
            return value < 0 || Character.isLetterOrDigit(value);
        }

        private static RuntimeException utf16() {
            return Refusals.file(ImportReason.UTF_16);
        }
    }
}
