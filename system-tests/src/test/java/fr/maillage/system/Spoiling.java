package fr.maillage.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes of a request that would be taken one that must not be, in a way chosen by chance; the same for the same seed. */
final class Spoiling {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "[]",
            "{}",
            "[[[]]]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"' OR 1=1 --\"",
            "\"<script>alert(1)</script>\"",
            "\"${jndi:ldap://x}\"",
            "\"../../etc/passwd\"",
            "\"=1+1\"",
            "\"" + "é".repeat(6_000) + "\"");

    private final Random random;

    Spoiling(long seed) {
        random = new Random(seed);
    }

    /** A request as it is sent: one header at most stands beside the token. */
    record Spoiled(String path, byte[] body, String type, List<String> header) {}

    Spoiled spoil(String path, String body, String type) {
        return switch (random.nextInt(10)) {
            case 0 -> of(path, unknownField(body), type);
            case 1 ->
                of(
                        path,
                        any(List.of("[1]", "7", "\"texte\"", "null", "true", "{\"a\":{\"b\":[1,2", "", "{]")) + "§",
                        type);
            case 2 -> of(path, torn(body), type);
            case 3 -> new Spoiled(path, notUtf8(body), type, List.of());
            case 4 -> of(path, "[".repeat(1 + random.nextInt(20_000)), type);
            case 5 -> of(path, "{\"inconnu\":\"" + "x".repeat(66_000 + random.nextInt(100_000)) + "\"}", type);
            case 6 ->
                of(path, body, any(List.of("text/plain", "application/xml", "multipart/form-data", "a/b/c", "*/*")));
            case 7 -> new Spoiled(path, bytes(body), type, header());
            case 8 -> of(strangeId(path), unknownField(body), type);
            default ->
                of(
                        path,
                        "{" + "\"%s\":%s,".formatted(noise(), any(VALUES))
                                + "\"%s\":%s}".formatted(noise(), any(VALUES)),
                        type);
        };
    }

    private static Spoiled of(String path, String body, String type) {
        return new Spoiled(path, bytes(body), type, List.of());
    }

    /** Everything as it should be, and one field that nobody knows. */
    private String unknownField(String body) {
        return body.stripLeading()
                .replaceFirst(
                        "\\{",
                        "{\"%s\":%s,"
                                .formatted(noise(), any(VALUES))
                                .replace("\\", "\\\\")
                                .replace("$", "\\$"))
                .replace(",}", "}");
    }

    /** Ends in the middle: of an object, at least its last brace is missing. */
    private String torn(String body) {
        var whole = body.stripTrailing();
        return whole.substring(0, 1 + random.nextInt(whole.length() - 1));
    }

    private byte[] notUtf8(String body) {
        var bytes = bytes(unknownField(body));
        bytes[random.nextInt(bytes.length)] = (byte) 0xC0;
        return bytes;
    }

    private List<String> header() {
        return any(List.of(
                List.of("Maillage-Structure", any(List.of("moi", "0", "'", "{}"))),
                List.of("Maillage-Reason", any(List.of("%", "%ZZ", "%C3%28"))),
                List.of("Idempotency-Key", any(List.of("deux mots", "x".repeat(300)))),
                List.of("If-Match", any(List.of("3", "\"trois\"", "\"-1\"", "W/\"3\"", "\"99999999999999999999\""))),
                List.of("Content-Encoding", any(List.of("gzip", "br", "deflate")))));
    }

    private String strangeId(String path) {
        return path.replaceAll("[0-9a-f-]{36}", any(List.of("0", "%27", "..%2f", "null", "%00", "é", "x".repeat(200))));
    }

    private String noise() {
        return "inconnu" + random.nextInt(1_000_000);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
