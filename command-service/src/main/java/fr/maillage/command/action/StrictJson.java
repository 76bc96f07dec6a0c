package fr.maillage.command.action;

import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.command.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reader of a body as JSON: one object, in UTF-8 (with or without a byte-order mark), each field once. */
public final class StrictJson {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private StrictJson() {}

    /**
     * The object that the bytes hold. An empty body is an empty object, because some verbs need no field.
     *
     * @throws Refusal where they are not one JSON object in UTF-8
     */
    public static JsonNode read(byte[] body) {
        var text = text(body);
        if (text.isBlank()) {
            return READER.createObjectNode();
        }
        try {
            var node = READER.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException unreadable) {
            throw malformed(unreadable);
        }
        throw malformed(ActionReason.BODY_NO_OBJECT);
    }

    /**
     * The text that the bytes hold, without its byte-order mark.
     *
     * @throws Refusal where it is not in UTF-8
     */
    public static String text(byte[] body) {
        if (isUtf16(body)) {
            throw malformed(ActionReason.BODY_UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw malformed(ActionReason.BODY_ENCODING);
        }
    }

    private static boolean isUtf16(byte[] body) {
        if (body.length < 2) {
            return false;
        }
        var marked =
                body[0] == (byte) 0xfe && body[1] == (byte) 0xff || body[0] == (byte) 0xff && body[1] == (byte) 0xfe;
        // JSON begins with a character of ASCII, whose other half in UTF-16 is zero.
        return marked || body[0] == 0 || body[1] == 0;
    }

    private static Refusal malformed(JacksonException unreadable) {
        var where = unreadable.getLocation();
        return malformed(
                ActionReason.BODY_MALFORMED,
                unreadable.getOriginalMessage().startsWith("Duplicate") ? ActionReason.BODY_TWICE : Message.NONE,
                where == null || where.getLineNr() < 1
                        ? Message.NONE
                        : ActionReason.BODY_PLACE.with(where.getLineNr(), where.getColumnNr()));
    }

    private static Refusal malformed(Reason reason, Object... args) {
        return Refusal.of(Refusal.Kind.MALFORMED, reason, args);
    }
}
