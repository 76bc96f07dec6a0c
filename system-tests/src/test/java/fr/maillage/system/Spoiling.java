package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.system.Recipes.Ask;
import java.util.List;

/** Makes of an action that would be taken one that must not be, in a way chosen by chance. */
final class Spoiling {

    static final List<String> VALUES = List.of(
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

    /** What is no JSON object. */
    static final List<String> NO_OBJECTS =
            List.of("[1]", "7", "\"texte\"", "null", "true", "{\"a\":{\"b\":[1,2", "", "{]");

    static final List<String> STRANGE_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "a/b/c",
            "*/*");

    private final Chance chance;

    Spoiling(Chance chance) {
        this.chance = chance;
    }

    Spoiled spoil(Ask ask) {
        var path = ask.path();
        var body = ask.body();
        return switch (chance.below(10)) {
            case 0 -> new Spoiled(path, unknownField(body), ask.type());
            case 1 -> new Spoiled(path, chance.any(NO_OBJECTS) + "§", ask.type());
            case 2 -> new Spoiled(path, torn(chance, body.strip()), ask.type());
            case 3 -> new Spoiled(path, notUtf8(chance, unknownField(body)), ask.type());
            case 4 -> new Spoiled(path, "[".repeat(chance.between(1, 20_000)), ask.type());
            case 5 ->
                new Spoiled(path, "{\"inconnu\":\"" + "x".repeat(chance.between(66_000, 166_000)) + "\"}", ask.type());
            case 6 -> new Spoiled(path, body, chance.any(STRANGE_TYPES));
            case 7 -> new Spoiled(path, body, ask.type(), header(path));
            case 8 -> new Spoiled(strangeId(path), unknownField(body), ask.type());
            default -> new Spoiled(path, "{" + noiseField() + "," + noiseField() + "}", ask.type());
        };
    }

    private String noiseField() {
        return "\"%s\":%s".formatted(chance.noise(), chance.any(VALUES));
    }

    /** Everything as it should be, and one field that nobody knows. */
    private String unknownField(String body) {
        var fields = body.strip().substring(1);
        return "{" + noiseField() + (fields.equals("}") ? "" : ",") + fields;
    }

    /** Keys are no facts: they have no sequence to match, and are issued anew each time. */
    private String[] header(String path) {
        var ofFacts = !path.startsWith("/api/keys");
        return switch (chance.below(ofFacts ? 5 : 3)) {
            case 0 -> new String[] {"Content-Encoding", chance.any(List.of("gzip", "br", "deflate"))};
            case 1, 2 -> callersHeader(chance);
            case 3 -> strangeKey(chance);
            default ->
                new String[] {
                    "If-Match", chance.any(List.of("3", "\"trois\"", "\"-1\"", "W/\"3\"", "\"99999999999999999999\""))
                };
        };
    }

    /** Ends in the middle: of an object, at least its last brace is missing. */
    static String torn(Chance chance, String whole) {
        return whole.substring(0, chance.between(1, whole.length() - 1));
    }

    /** One of its bytes stands nowhere in UTF-8. */
    static byte[] notUtf8(Chance chance, String text) {
        var bytes = text.getBytes(UTF_8);
        bytes[chance.below(bytes.length)] = (byte) 0xC0;
        return bytes;
    }

    /** Who acts, or why, as nobody can read it. */
    static String[] callersHeader(Chance chance) {
        return chance.once(2)
                ? new String[] {"Maillage-Structure", chance.any(List.of("moi", "0", "'", "{}"))}
                : new String[] {"Maillage-Reason", chance.any(List.of("%", "%ZZ", "%C3%28", "x".repeat(10_000)))};
    }

    static String[] strangeKey(Chance chance) {
        return new String[] {"Idempotency-Key", chance.any(List.of("deux mots", "\"abc", "\"a\\b\"", "x".repeat(300)))};
    }

    private String strangeId(String path) {
        return path.replaceAll(
                "[0-9a-f-]{36}", chance.any(List.of("0", "%27", "..%2f", "null", "%00", "é", "x".repeat(200))));
    }
}
