package fr.maillage.query.web.form;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract between forms and the actions that they send, as the command side wrote it to {@code docs/actions.json}. */
final class FormContract {

    /** Fields that say who acts and what for, and that no subject keeps: they are never lost. */
    private static final List<String> OF_THE_ACT = List.of("structureId", "axis", "level");

    private final Map<String, JsonNode> byAddress;

    FormContract() {
        byAddress = JsonMapper.shared().readTree(Path.of("..", "docs", "actions.json")).properties().stream()
                .collect(toMap(
                        action -> unnamed(action.getValue().path("address").asString()), Map.Entry::getValue));
    }

    /** Everything in which a form does not keep to the contract, in words; none where it does. */
    List<String> faults(FormAction act) {
        var action = byAddress.get(unnamed(act.command()));
        if (action == null) {
            return List.of("no action has the address " + act.command());
        }
        var fields = texts(action.path("fields"));
        return Stream.of(
                        sent(act)
                                .filter(sent -> fields.stream().noneMatch(field -> fills(sent, field)))
                                .map(sent -> "the action has no field " + sent),
                        texts(action.path("required")).stream()
                                .filter(field -> sent(act).noneMatch(sent -> fills(sent, field)))
                                .map(field -> "the form does not ask for " + field),
                        fields.stream()
                                .filter(field -> action.path("replaces").asBoolean() && !OF_THE_ACT.contains(field))
                                .filter(field -> sent(act).noneMatch(sent -> fills(sent, field)))
                                .map(field -> "the form neither asks for " + field + " nor keeps it: it would be lost"))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> sent(FormAction act) {
        return Stream.of(
                        Stream.concat(act.inputs().stream(), act.kept().stream())
                                .flatMap(input -> input.fields().stream()),
                        Stream.ofNullable(act.carrier()),
                        act.told().keySet().stream())
                .flatMap(Function.identity());
    }

    private static boolean fills(String sent, String field) {
        return field.equals(sent) || field.startsWith(sent + "[].");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    /** An address whatever its ids are called. */
    private static String unnamed(String address) {
        return address.replaceAll("\\{\\w+}", "{}");
    }
}
