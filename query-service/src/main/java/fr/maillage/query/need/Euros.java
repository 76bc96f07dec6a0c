package fr.maillage.query.need;

import fr.maillage.query.reading.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Prices in euros, as people write and read them. They are kept in cents. */
final class Euros {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,2}))?");

    private Euros() {}

    /** {@code 165,50 €}, in the language of the answer. */
    static String of(long cents) {
        var format = NumberFormat.getCurrencyInstance(Language.current());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** {@code 165,50}, as a form takes it. */
    static String written(int cents) {
        var text = BigDecimal.valueOf(cents, 2).toPlainString();
        return Language.current().getLanguage().equals(Locale.FRENCH.getLanguage()) ? text.replace('.', ',') : text;
    }

    /** The cents of a price that somebody wrote; empty where it is none. */
    static OptionalInt cents(String written) {
        var price = WRITTEN.matcher(written.replaceAll("[\\s\\u00a0\\u202f€]", ""));
        if (!price.matches()) {
            return OptionalInt.empty();
        }
        var part = price.group(2) == null ? "00" : (price.group(2) + "0").substring(0, 2);
        return OptionalInt.of(Integer.parseInt(price.group(1)) * 100 + Integer.parseInt(part));
    }
}
