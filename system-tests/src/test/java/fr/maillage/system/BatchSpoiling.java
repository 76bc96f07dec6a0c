package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.system.Recipes.Ask;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a batch that would be taken one of which nothing may be: wrong as a whole, or in each of its lines. */
final class BatchSpoiling {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_LINE_BYTES = 64 << 10;

    private final Chance chance;
    private final Ask ask;
    private final List<String> commands;

    /** @param commands names of actions that a line may ask for */
    BatchSpoiling(Chance chance, Ask ask, List<String> commands) {
        this.chance = chance;
        this.ask = ask;
        this.commands = commands;
    }

    Spoiled spoil() {
        return switch (chance.below(12)) {
            case 0 -> new Spoiled(ask.path(), ask.body(), chance.any(TYPES));
            case 1 ->
                new Spoiled(
                        ask.path(),
                        ask.body(),
                        ask.type(),
                        chance.once(2) ? Spoiling.callersHeader(chance) : Spoiling.strangeKey(chance));
            case 2 -> whole("?mode=" + chance.any(List.of("", "ALL", "toutes", "all%00", "1", "%C3%28", "all,each")));
            case 3 -> new Spoiled(ask.path(), Spoiling.notUtf8(chance, ask.body()), ask.type());
            case 4 -> new Spoiled(ask.path(), utf16(chance, ask.body()), ask.type());
            case 5 -> new Spoiled(ask.path(), chance.any(List.of("", "\n", " \r\n\t\n", "\ufeff")), ask.type());
            case 6 -> new Spoiled(ask.path(), tooMuch(), ask.type());
            case 7, 8 -> allOrNone();
            default -> lines(chance.any(List.of("", "?mode=each", "?mode=all")), chance.between(1, 12));
        };
    }

    private static final List<String> TYPES = Stream.concat(
                    Spoiling.STRANGE_TYPES.stream(),
                    Stream.of("application/json", "text/csv", "application/x-ndjson; charset=iso-8859-1"))
            .toList();

    private Spoiled whole(String question) {
        return new Spoiled(ask.path() + question, ask.body(), ask.type());
    }

    private String tooMuch() {
        return chance.once(8)
                ? (ask.body() + "\n").repeat(MOST_BYTES / ask.body().length())
                : (ask.body() + "\n").repeat(chance.between(MOST_LINES + 1, MOST_LINES + 500));
    }

    static byte[] utf16(Chance chance, String text) {
        return ((chance.once(2) ? "\ufeff" : "") + text).getBytes(chance.once(2) ? UTF_16LE : UTF_16BE);
    }

    /** One line that is wrong among others that are right. */
    private Spoiled allOrNone() {
        var before = chance.below(10);
        var after = chance.below(10);
        var body = (ask.body() + "\n").repeat(before) + line() + ("\n" + ask.body()).repeat(after);
        return lines("?mode=all", body, before + 1 + after);
    }

    private Spoiled lines(String question, int count) {
        return lines(question, Stream.generate(this::line).limit(count).collect(Collectors.joining("\n")), count);
    }

    private Spoiled lines(String question, String body, int count) {
        return new Spoiled(ask.path() + question, body.getBytes(UTF_8), ask.type(), List.of(), count);
    }

    private String line() {
        var command = chance.any(commands);
        var value = chance.any(Spoiling.VALUES);
        return switch (chance.below(11)) {
            case 0 -> Spoiling.torn(chance, ask.body());
            case 1 -> chance.any(Spoiling.NO_OBJECTS) + "§";
            case 2 -> "[".repeat(chance.between(1, 2_000));
            case 3 -> "{\"command\":" + value + "}";
            case 4 -> line(chance.noise(), "\"" + UUID.randomUUID() + "\"", "{}");
            case 5 -> line("ConfirmVenue", "\"" + UUID.randomUUID() + "\"", "{}");
            case 6 -> line("ConfirmVenue", value, "{}");
            case 7 -> line(command, "\"" + UUID.randomUUID() + "\"", chance.any(List.of("[]", "7", "\"a\"", "true")));
            case 8 -> "{\"" + chance.noise() + "\":" + value + "," + ask.body().substring(1);
            case 9 -> "{\"command\":\"ConfirmVenue\",\"inconnu\":\"" + "x".repeat(MOST_LINE_BYTES) + "\"}";
            default -> line(command, value, "{\"" + chance.noise() + "\":" + value + "}");
        };
    }

    private static String line(String command, String id, String body) {
        return "{\"command\":\"%s\",\"id\":%s,\"body\":%s}".formatted(command, id, body);
    }
}
