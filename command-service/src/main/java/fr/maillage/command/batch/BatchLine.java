package fr.maillage.command.batch;

import fr.maillage.command.FieldError;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ActionReason;
import fr.maillage.command.action.Actions;
import fr.maillage.command.action.Actions.Entry;
import fr.maillage.command.action.StrictJson;
import fr.maillage.command.action.Submission;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.action.WrongType;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.Rights;
import fr.maillage.command.values.Wording;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a batch: an action as it would be asked alone, or the reason why it cannot be asked.
 *
 * @param intent what to submit; a refusal in place of a command if the line cannot be understood
 * @param begins whether it creates a subject, or a part of one
 * @param again the same creation, sent once more; null if the line creates nothing, or the network chooses the id
 * @param warnings what other readers will make of what is recorded
 */
record BatchLine(Intent intent, boolean begins, @Nullable Intent again, List<FieldError> warnings)
        implements Submission.Line {

    /** In bytes, as for an action that is sent alone. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final Set<String> FIELDS = Set.of("command", "id", "body");

    /** @param fresh id of the subject that the line creates, if the line chooses none */
    static BatchLine read(String line, Actions actions, UUID fresh, ZonedDateTime now, Caller caller) {
        try {
            return understood(line, actions, fresh, now, caller);
        } catch (Refusal refusal) {
            return new BatchLine(new Intent(refusal, fresh, null), false, null, List.of());
        }
    }

    private static BatchLine understood(String line, Actions actions, UUID fresh, ZonedDateTime now, Caller caller) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, BatchReason.BODY_LARGE);
        }
        var json = StrictJson.read(bytes);
        var entry = entry(json, actions);
        var errors = new ValidationErrors(entry.catalog().subject());
        for (var name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                errors.malformed(Wording.excerpt(name), BatchReason.FIELD_UNKNOWN);
            }
        }
        var subject = subject(json, entry, fresh, errors);
        var body = body(json, errors);
        var part = part(body, entry, subject, fresh, errors);
        var prepared = entry.action().prepare(body, new ActionContext(subject, part, now, caller, errors));
        Rights.checkAsks(caller, prepared.command());
        errors.refuseIfAny();
        if (!prepared.each().isEmpty()) {
            throw Refusal.rule(BatchReason.SEVERAL, entry.address());
        }
        return new BatchLine(prepared.intent(null), entry.action().begins(), prepared.sentAgain(), errors.warnings());
    }

    private static Entry entry(JsonNode json, Actions actions) {
        var given = json.get("command");
        var name = given != null && given.isString() ? given.stringValue() : "";
        return actions.named(name)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.MALFORMED,
                        name.isEmpty() ? BatchReason.COMMAND_MISSING : BatchReason.COMMAND_UNKNOWN,
                        Wording.excerpt(name)));
    }

    /** The id of the part. A single action names it in its address, a line of a batch in its body. */
    private static UUID part(ObjectNode body, Entry entry, UUID subject, UUID fresh, ValidationErrors errors) {
        var action = entry.action();
        return action.namesPart()
                ? id(action.partField(), body.remove(action.partField()), fresh, errors)
                : action.begins() ? fresh : subject;
    }

    private static UUID subject(JsonNode json, Entry entry, UUID fresh, ValidationErrors errors) {
        var given = json.get("id");
        if (entry.action().creates()) {
            if (given != null) {
                errors.malformed("id", BatchReason.ID_MISPLACED);
            }
            return fresh;
        }
        return id("id", given, fresh, errors);
    }

    private static UUID id(String field, @Nullable JsonNode given, UUID otherwise, ValidationErrors errors) {
        if (given == null || given.isNull()) {
            errors.missing(field, BatchReason.ID_MISSING);
            return otherwise;
        }
        if (!given.isString()) {
            WrongType.say(given, ActionReason.TEXT_EXPECTED, field, errors);
            return otherwise;
        }
        try {
            return UUID.fromString(given.stringValue());
        } catch (IllegalArgumentException notAnId) {
            errors.wrong(field, ActionReason.ID_MALFORMED);
            return otherwise;
        }
    }

    private static ObjectNode body(JsonNode json, ValidationErrors errors) {
        var body = json.get("body");
        if (body instanceof ObjectNode fields) {
            return fields;
        }
        if (body != null && !body.isNull()) {
            WrongType.say(body, ActionReason.OBJECT_EXPECTED, "body", errors);
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
