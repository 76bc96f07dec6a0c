package fr.maillage.command.action;

import static java.util.stream.Collectors.joining;

import fr.maillage.command.log.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One verb of the public API: the JSON that asks for it, and the command that it becomes. It is about a subject, or
 * about one of a subject's parts, such as a reservation of a resource.
 */
public final class Action<B> {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Class<?> command;
    private final Class<B> body;
    private final RecordBinder<B> binder;
    private final BiFunction<ActionContext, B, Object> meaning;
    private final @Nullable BiFunction<UUID, Object, Object> again;
    private final @Nullable String part;
    private final boolean begins;
    private final boolean replaces;
    private final FanOut<B, Object> fanOut;

    private Action(
            Class<?> command,
            Class<B> body,
            BiFunction<ActionContext, B, Object> meaning,
            @Nullable BiFunction<UUID, Object, Object> again,
            @Nullable String part,
            boolean begins,
            boolean replaces,
            FanOut<B, Object> fanOut) {
        this.command = command;
        this.body = body;
        this.binder = new RecordBinder<>(body);
        this.meaning = meaning;
        this.again = again;
        this.part = part;
        this.begins = begins;
        this.replaces = replaces;
        this.fanOut = fanOut;
    }

    /** An action on a subject that exists. */
    public static <B> Action<B> on(Class<?> command, Class<B> body, BiFunction<ActionContext, B, Object> meaning) {
        return new Action<>(command, body, meaning, null, null, false, false, alone());
    }

    /**
     * An action on a subject that exists. One body may ask it of several subjects.
     *
     * @param fanOut finds them
     */
    public static <B, C> Action<B> on(
            Class<C> command, Class<B> body, BiFunction<ActionContext, B, C> meaning, FanOut<B, C> fanOut) {
        return new Action<>(command, body, meaning::apply, null, null, false, false, cast(command, fanOut));
    }

    /**
     * An action that creates a subject.
     *
     * @param again makes the command for a creation that is repeated under its id
     */
    public static <B extends Creation, C> Action<B> creating(
            Class<C> command,
            Class<B> body,
            BiFunction<ActionContext, B, C> meaning,
            BiFunction<UUID, C, Object> again) {
        return creating(command, body, meaning, again, (context, read, first) -> List.of());
    }

    /**
     * A creation whose body may create several subjects at once: all of them or none.
     *
     * @param fanOut finds them
     */
    public static <B extends Creation, C> Action<B> creating(
            Class<C> command,
            Class<B> body,
            BiFunction<ActionContext, B, C> meaning,
            BiFunction<UUID, C, Object> again,
            FanOut<B, C> fanOut) {
        return new Action<>(
                command,
                body,
                meaning::apply,
                (id, first) -> again.apply(id, command.cast(first)),
                null,
                true,
                false,
                cast(command, fanOut));
    }

    /**
     * An action that begins a part of a subject that exists.
     *
     * @param part as in {@code reservation}
     */
    public static <B extends Creation> Action<B> beginning(
            String part, Class<?> command, Class<B> body, BiFunction<ActionContext, B, Object> meaning) {
        return new Action<>(command, body, meaning, null, part, true, false, alone());
    }

    /**
     * An action on a part of a subject.
     *
     * @param part as in {@code reservation}
     */
    public static <B> Action<B> on(
            String part, Class<?> command, Class<B> body, BiFunction<ActionContext, B, Object> meaning) {
        return new Action<>(command, body, meaning, null, part, false, false, alone());
    }

    /** The same action as a replacing one: a field that its body leaves out is removed from the subject. */
    public Action<B> replacing() {
        return new Action<>(command, body, meaning, again, part, begins, true, fanOut);
    }

    private static <B> FanOut<B, Object> alone() {
        return (context, body, command) -> List.of();
    }

    private static <B, C> FanOut<B, Object> cast(Class<C> command, FanOut<B, C> fanOut) {
        return (context, body, first) -> fanOut.over(context, body, command.cast(first));
    }

    /** The command's name, as in a batch: {@code CloseVenue}. */
    public String name() {
        return command.getSimpleName();
    }

    /**
     * Its address, with {@code {id}} where the subject's id stands, and {@code {reservationId}} where its part's does.
     */
    String address(String subject) {
        var root = "/api/" + subject + "s";
        if (part == null) {
            return begins ? root : root + "/{id}/" + verb(subject);
        }
        var parts = root + "/{id}/" + part + "s";
        return begins ? parts : parts + "/{" + partField() + "}/" + verb(subject, part);
    }

    /** The command's name without the nouns: {@code set-hours} for {@code SetVenueHours} on a venue. */
    private String verb(String... nouns) {
        var ownWords = name();
        for (var noun : nouns) {
            var said = Arrays.stream(noun.split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(joining());
            ownWords = ownWords.replace(said, "");
        }
        return CAPITAL.matcher(ownWords).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    public Class<?> command() {
        return command;
    }

    public Class<B> body() {
        return body;
    }

    /** Whether it creates a subject. */
    public boolean creates() {
        return begins && part == null;
    }

    /** Whether it creates a subject, or a part of one. */
    public boolean begins() {
        return begins;
    }

    /** Whether a field that its body leaves out is removed from the subject. */
    public boolean replaces() {
        return replaces;
    }

    /** Whether it is about a part of a subject that exists already. */
    public boolean namesPart() {
        return part != null && !begins;
    }

    /** The name of a part's id in an address, or in the body of a line of a batch. */
    public String partField() {
        return part + "Id";
    }

    /**
     * The command of an action, read from its body. The context collects the errors. Where there are any, the command
     * must not be used.
     *
     * @param context for a creation, its id is a fresh one, used where the caller chose none
     */
    public PreparedCommand prepare(JsonNode json, ActionContext context) {
        var errors = context.errors();
        var tags = TagsBody.take(json, errors);
        var read = binder.read(json, "", errors);
        var chosen = read instanceof Creation creation ? creation.id() : null;
        var about = chosen == null ? context : part == null ? context.of(chosen) : context.about(chosen);
        var command = meaning.apply(about, read);
        var resent = chosen == null ? null : again;
        var each = fanOut.over(about, read, command).stream()
                .map(one -> prepared(one.subject(), one.subject(), one.command(), tags, resent, List.of()))
                .toList();
        return prepared(about.id(), about.part(), command, tags, resent, each);
    }

    private static PreparedCommand prepared(
            UUID subject,
            UUID part,
            Object command,
            Tags tags,
            @Nullable BiFunction<UUID, Object, Object> resent,
            List<PreparedCommand> each) {
        var again = resent == null ? null : resent.apply(subject, command);
        return new PreparedCommand(subject, part, command, tags, again, each);
    }
}
