package fr.maillage.command.values;

import java.util.Map;
import java.util.regex.Pattern;

/** A telephone number, recorded as E.164 ({@code +33321000000}) whichever way people wrote it. */
public final class Phone {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-/_\\u00a0\\u202f\\u2011]+");
    private static final Pattern NATIONAL_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{8}");

    /** The calling code of a territory, as the schema of the standard lists them, and how many digits follow. */
    private static final Map<String, Integer> DIGITS_AFTER =
            Map.of("+33", 9, "+590", 9, "+594", 9, "+262", 9, "+596", 9, "+687", 6, "+689", 8, "+508", 6, "+681", 6);

    /** First figures of overseas numbers, which look like any other national number but have a code of their own. */
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("0262", "+262"),
            Map.entry("0263", "+262"),
            Map.entry("0269", "+262"),
            Map.entry("0639", "+262"),
            Map.entry("0692", "+262"),
            Map.entry("0693", "+262"),
            Map.entry("0590", "+590"),
            Map.entry("0690", "+590"),
            Map.entry("0691", "+590"),
            Map.entry("0594", "+594"),
            Map.entry("0694", "+594"),
            Map.entry("0596", "+596"),
            Map.entry("0696", "+596"),
            Map.entry("0697", "+596"));

    private Phone() {}

    public static Checked<String> check(String given) {
        var phone =
                SEPARATORS.matcher(NATIONAL_ZERO.matcher(given).replaceAll("")).replaceAll("");
        if (phone.isEmpty()) {
            return Checked.nothing();
        }
        if (phone.startsWith("00")) {
            phone = "+" + phone.substring(2);
        }
        if (NATIONAL.matcher(phone).matches()) {
            return Checked.of(OVERSEAS.getOrDefault(phone.substring(0, 4), "+33") + phone.substring(1));
        }
        return isInternational(phone)
                ? Checked.of(phone)
                : Checked.wrong(
                        "phone.malformed",
                        "Ce numéro de téléphone n'est pas reconnu. Exemples : +33321000000 ou 03 21 00 00 00.");
    }

    private static boolean isInternational(String phone) {
        if (!INTERNATIONAL.matcher(phone).matches()) {
            return false;
        }
        return DIGITS_AFTER.entrySet().stream()
                .filter(code -> phone.startsWith(code.getKey()))
                .findFirst()
                .map(code -> phone.length() == code.getKey().length() + code.getValue()
                        && phone.charAt(code.getKey().length()) != '0')
                .orElse(true);
    }
}
