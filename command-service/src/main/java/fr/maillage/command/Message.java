package fr.maillage.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;

/**
 * A message to a caller, in no language yet. Its components survive JSON.
 *
 * @param room the package below this one whose bundle holds its wording; empty where the key is itself the text
 * @param key key of its wording
 * @param args what its wording names: texts, messages, or lists of these; days and instants are texts of ISO 8601
 */
public record Message(String room, String key, List<Object> args) {

    /** No words. */
    public static final Message NONE = worded("");

    @JsonCreator
    public Message {
        args = args.stream().map(Message::plain).toList();
    }

    /** A message that was worded before, in French. */
    @JsonCreator
    public static Message worded(String text) {
        return new Message("", text, List.of());
    }

    /** The stable code of its reason, such as {@code venue.closed}. */
    public String code() {
        return key.split("#", 2)[0];
    }

    private static Object plain(Object arg) {
        return switch (arg) {
            case Message message -> message;
            case Reason reason -> reason.with();
            case List<?> each -> each.stream().map(Message::plain).toList();
            case Map<?, ?> kept -> of(kept);
            default -> arg.toString();
        };
    }

    /** A message that was kept as JSON. */
    private static Message of(Map<?, ?> kept) {
        return new Message(String.valueOf(kept.get("room")), String.valueOf(kept.get("key")), List.copyOf((List<?>)
                kept.get("args")));
    }
}
