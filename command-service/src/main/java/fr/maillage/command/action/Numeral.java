package fr.maillage.command.action;

import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A type of number that a field can have, and its reader. JSON has one type of number (RFC 8259, section 6): {@code 5},
 * {@code 5.0} and {@code 5e0} are the same, and all of them are whole.
 *
 * @param most the largest absolute value that the type holds
 */
record Numeral(boolean whole, double most, DoubleFunction<Object> value) {

    /** The largest whole number on which all readers of JSON agree. */
    private static final double MOST_EXACT = (1L << 53) - 1;

    private static final Numeral DECIMAL = new Numeral(false, Double.MAX_VALUE, number -> number);
    private static final Numeral INTEGER = new Numeral(true, Integer.MAX_VALUE, number -> (int) number);
    private static final Numeral LONG = new Numeral(true, MOST_EXACT, number -> (long) number);

    static Numeral of(Class<?> type) {
        return type == Double.class ? DECIMAL : type == Integer.class ? INTEGER : LONG;
    }

    /**
     * The number; null where none is given. A value of another type, or beyond the type's limits, is null with an
     * error.
     */
    @Nullable Object read(@Nullable JsonNode node, String path, ValidationErrors errors) {
        if (node == null) {
            return null;
        }

        if (!node.isNumber()) {
            return WrongType.say(
                    node, whole ? ActionReason.WHOLE_EXPECTED : ActionReason.NUMBER_EXPECTED, path, errors);
        }
        var number = node.asDouble(Double.POSITIVE_INFINITY);
        if (Math.abs(number) > most) {
            var below = node.toString().indexOf('-') >= 0;
            errors.malformed(path, below ? ActionReason.NUMBER_SMALL : ActionReason.NUMBER_LARGE);
            return null;
        }
        if (whole && number != Math.rint(number)) {
            errors.malformed(path, ActionReason.NUMBER_DECIMALS);
            return null;
        }
        return value.apply(number);
    }
}
