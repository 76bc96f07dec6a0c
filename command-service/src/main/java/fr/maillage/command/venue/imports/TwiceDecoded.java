package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Wording;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text in UTF-8 that a tool took for Windows-1252 and wrote in UTF-8 once more: {@code LiÃ©vin} for {@code Liévin}. */
final class TwiceDecoded {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String FIRSTS = "ÃÂÅâ";

    /** The two or three bytes of a French letter, as they look when they are taken for letters. */
    private static final Pattern TRACES = Pattern.compile(
            "[ÃÂÅ][\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u2122]|â€|Ã(?= |$)");

    private static final int MOST_TIMES = 3;
    private static final int BEFORE = 12;

    private TwiceDecoded() {}

    /** Whether a text looks decoded twice. */
    static boolean isLikely(String text) {
        return text.chars().anyMatch(letter -> FIRSTS.indexOf(letter) >= 0)
                && TRACES.matcher(text).find();
    }

    /** A few letters of a text, around the place where the other text shows the trace. */
    static String excerpt(String text, String other) {
        var trace = TRACES.matcher(other);
        var from = trace.find() ? Math.max(0, trace.start() - BEFORE) : 0;
        return (from > 0 ? "…" : "") + Wording.excerpt(text.substring(Math.min(from, text.length())));
    }

    /**
     * The text that was meant; empty where that is not certain. It is certain where the same way leads back to the
     * given text.
     */
    static Optional<String> meant(String text) {
        var meant = text;
        for (var time = 0; time < MOST_TIMES && isLikely(meant); time++) {
            var once = undone(meant);
            if (once.isEmpty()) {
                break;
            }
            meant = once.get();
        }
        return meant.equals(text) ? Optional.empty() : Optional.of(meant);
    }

    private static Optional<String> undone(String text) {
        try {
            var bytes = ByteBuffer.allocate(text.length());
            for (var character : text.toCharArray()) {
                bytes.put(octet(character));
            }
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException otherText) {
            return Optional.empty();
        }
    }

    /**
     * The byte of a character. Five bytes mean nothing in Windows-1252; tools leave them as the controls of the same
     * number.
     */
    private static byte octet(char character) throws CharacterCodingException {
        return character >= '\u0080' && character <= '\u009f'
                ? (byte) character
                : WINDOWS.newEncoder()
                        .encode(CharBuffer.wrap(new char[] {character}))
                        .get();
    }
}
