package fr.maillage.command.action;

import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One verb of the public face: the JSON that says it, and the command that it becomes. */
public final class Action<B> {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Class<?> command;
    private final Class<B> body;
    private final Shape<B> shape;
    private final BiFunction<Asked, B, Object> meaning;
    private final @Nullable BiFunction<UUID, Object, Object> again;

    private Action(
            Class<?> command,
            Class<B> body,
            BiFunction<Asked, B, Object> meaning,
            @Nullable BiFunction<UUID, Object, Object> again) {
        this.command = command;
        this.body = body;
        this.shape = new Shape<>(body);
        this.meaning = meaning;
        this.again = again;
    }

    /** An action on a subject that is known. */
    public static <B> Action<B> on(Class<?> command, Class<B> body, BiFunction<Asked, B, Object> meaning) {
        return new Action<>(command, body, meaning, null);
    }

    /** An action that brings a subject into the record. @param again the same creation, sent once more for an id */
    public static <B extends Creation, C> Action<B> creating(
            Class<C> command, Class<B> body, BiFunction<Asked, B, C> meaning, BiFunction<UUID, C, Object> again) {
        return new Action<>(command, body, meaning::apply, (id, first) -> again.apply(id, command.cast(first)));
    }

    /** The command's name, as in a batch: {@code CloseVenue}. */
    public String name() {
        return command.getSimpleName();
    }

    /** The verb of its address, such as {@code set-hours} for {@code SetVenueHours} on a venue. */
    public String verb(String subject) {
        var ownWords = name().replace(subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1), "");
        return CAPITAL.matcher(ownWords).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    public Class<?> command() {
        return command;
    }

    public Class<B> body() {
        return body;
    }

    public boolean creates() {
        return again != null;
    }

    /**
     * Reads what was asked. Everything wrong with it goes to the findings: nothing of the answer may be used where there
     * are any.
     *
     * @param asked whom it is asked of: for a creation a fresh id, used where the caller chose none
     */
    public Prepared prepare(JsonNode json, Asked asked) {
        var findings = asked.findings();
        var tags = TagsBody.take(json, findings);
        var read = shape.read(json, "", findings);
        var chosen = read instanceof Creation creation ? creation.id() : null;
        var id = chosen == null ? asked.id() : chosen;
        var command = meaning.apply(asked.about(id), read);
        return new Prepared(id, command, tags, chosen == null || again == null ? null : again.apply(id, command));
    }
}
