package fr.maillage.command.values;

import fr.maillage.privacy.PersonalTrace;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A telephone number, recorded as E.164 ({@code +33321000000}) however people wrote it. */
public final class Phone {

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^\\P{Alnum}*t[ée]\\u0301?l(?:[ée]\\u0301?phone)?(?!\\p{L})[.\\s]*(?:(?:/|-|&|et|ou)\\s*fax)?\\s*[.:]*");

    private static final Pattern FAX =
            Pattern.compile("(?iu)(?:fax|t[ée]\\u0301?l[ée]\\u0301?copie)[^\\d+]*\\+?[\\d\\s\\p{Z}.\\-]*");

    private static final Pattern NATIONAL_ZERO = Pattern.compile("\\([\\s\\p{Z}]*0[\\s\\p{Z}]*\\)");

    /** Characters between figures, with the apostrophe that keeps a spreadsheet from calculating with them. */
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}.\\-/_()'\\u2019\\u2010-\\u2015\\u2212]+");

    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** Ten figures, or the nine that are left when a spreadsheet drops the zero: no French number has nine. */
    private static final Pattern NATIONAL = Pattern.compile("0?([1-9]\\d{8})");

    private static final Pattern NINE_FIGURES = Pattern.compile("[1-9]\\d{8}");

    /** A number with its calling code that lacks only the plus: it is too long for a national one. */
    private static final Pattern WITHOUT_PLUS =
            Pattern.compile("33[1-9]\\d{8}|(?:590|594|596|262)[1-9]\\d{8}|689\\d{8}");

    /** A zero that is not dialled after the calling code, or a second code behind France's own. */
    private static final Pattern DOUBLED = Pattern.compile("\\+?33(0[1-9]\\d{8}|(?:590|594|596|262)[1-9]\\d{8})");

    /**
     * The calling codes of numbers that are dialled in France like any other. Mayotte had its code in common with the
     * Comoros, whose numbers are shorter.
     */
    private static final Pattern CODE_OF_FRANCE = Pattern.compile("^\\+(?:33(?=\\d{9}$)|269(?=(?:269|639)\\d{6}$))");

    private static final Pattern SEVERAL = Pattern.compile("(0[1-9]\\d{8})(?:0[1-9]\\d{8})+");
    private static final Pattern BETWEEN_NUMBERS =
            Pattern.compile("[^\\d+\\s\\p{Z}\\p{Cf}.\\-_()'\\u2019\\u2010-\\u2015\\u2212]+|(?=\\+)");

    /** The figures that may follow each calling code that the schema of the standard lists. */
    private static final Map<String, Pattern> AFTER = Map.of(
            "+33", NINE_FIGURES,
            "+590", NINE_FIGURES,
            "+594", NINE_FIGURES,
            "+596", NINE_FIGURES,
            "+262", NINE_FIGURES,
            "+508", Pattern.compile("[1-9]\\d{5}|708\\d{6}"),
            "+687", Pattern.compile("[1-9]\\d{5}"),
            "+681", Pattern.compile("[1-9]\\d{5}"),
            "+689", Pattern.compile("[1-9]\\d{7}"));

    /**
     * The first figures, without their zero, of numbers that are dialled like any other of France but have a calling
     * code of their own. Source: ARCEP's national numbering plan (decision 2018-0881 and those that amended it), its
     * 02, 05, 06, 07 and 09 of overseas, as they are in force in 2026.
     */
    private static final Map<String, Pattern> OVERSEAS = Map.of(
            "+590", Pattern.compile("(?:590|69[01]|5987|7090|9395|9475|976[018])\\d+"),
            "+594", Pattern.compile("(?:594|694|5988|7093[0-4]|9396|9476|976[45])\\d+"),
            "+596", Pattern.compile("(?:596|69[67]|5989|7091|9397|9477|976[67])\\d+"),
            "+262", Pattern.compile("(?:26[239]|268[89]|639|69[23]|7092|7093[5-9]|939[89]|947[89]|976[239])\\d+"),
            "+508", Pattern.compile("(?:508|708[45])\\d+"));

    private Phone() {}

    /** The way in which a number was found in a text that is none as it stands. */
    public enum Guess {
        /** A zero was missing or one too many, or a calling code was doubled. */
        RESPELLED,
        /** It is the first of several numbers, or other text stands beside it. */
        FIRST
    }

    /**
     * The number that was read in a cell of a file.
     *
     * @param number the number as it may be recorded, or why it may not
     * @param guess how it was guessed; null if it was not
     */
    public record Reading(Checked<String> number, @Nullable Guess guess) {}

    /**
     * The one number that the text can mean. Nine figures are a number that lost its zero: what members' tools send
     * comes out of spreadsheets too, and no other number of France is meant by them.
     */
    public static Checked<String> check(String given) {
        var phone = bare(given);
        if (phone.isEmpty()) {
            return Checked.nothing();
        }
        var number = number(phone);
        return number == null
                ? Checked.wrong(ValueReason.PHONE_MALFORMED)
                : Checked.of(number, PersonalTrace.ofPhone(number));
    }

    /**
     * The number as a person would read it, for files, where nobody can be asked. Doubled parts are dropped, and the
     * first of several numbers counts.
     */
    public static Reading read(String given) {
        var checked = check(given);
        if (checked.value() != null) {
            return new Reading(checked, NINE_FIGURES.matcher(bare(given)).matches() ? Guess.RESPELLED : null);
        }
        if (checked.violation() == null) {
            return new Reading(checked, null);
        }
        var doubled = doubled(bare(given));
        if (doubled != null) {
            return new Reading(Checked.of(doubled, PersonalTrace.ofPhone(doubled)), Guess.RESPELLED);
        }
        return first(given)
                .map(number -> new Reading(Checked.of(number, PersonalTrace.ofPhone(number)), Guess.FIRST))
                .findFirst()
                .orElse(new Reading(checked, null));
    }

    private static String bare(String given) {
        var phone = LABEL.matcher(given).replaceFirst("");
        phone = NATIONAL_ZERO.matcher(phone).replaceAll("");
        phone = SEPARATORS.matcher(phone).replaceAll("");
        return phone.startsWith("00") ? "+" + phone.substring(2) : phone;
    }

    private static @Nullable String number(String phone) {
        var national = NATIONAL.matcher(phone);
        if (national.matches()) {
            return dialled(national.group(1));
        }
        var number = WITHOUT_PLUS.matcher(phone).matches() ? "+" + phone : phone;
        if (!isInternational(number)) {
            return null;
        }
        var figures = CODE_OF_FRANCE.matcher(number).replaceFirst("");
        return figures.equals(number) ? number : dialled(figures);
    }

    /** @param figures figures of a number of France, without its zero */
    private static String dialled(String figures) {
        var code = OVERSEAS.entrySet().stream()
                .filter(overseas -> overseas.getValue().matcher(figures).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("+33");
        // Only Saint-Pierre-et-Miquelon leaves its own figures out once its code is dialled.
        return code + (code.equals("+508") && figures.startsWith("508") ? figures.substring(3) : figures);
    }

    private static boolean isInternational(String phone) {
        if (!INTERNATIONAL.matcher(phone).matches()) {
            return false;
        }
        return AFTER.entrySet().stream()
                .filter(code -> phone.startsWith(code.getKey()))
                .findFirst()
                .map(code -> code.getValue()
                        .matcher(phone.substring(code.getKey().length()))
                        .matches())
                .orElse(true);
    }

    private static @Nullable String doubled(String phone) {
        var doubled = DOUBLED.matcher(phone);
        return doubled.matches() ? number(doubled.group(1)) : null;
    }

    private static Stream<String> first(String given) {
        var phones = FAX.matcher(NATIONAL_ZERO.matcher(given).replaceAll("")).replaceAll("/");
        return BETWEEN_NUMBERS.splitAsStream(phones).map(Phone::bare).flatMap(piece -> {
            var several = SEVERAL.matcher(piece);
            return Stream.ofNullable(number(several.matches() ? several.group(1) : piece));
        });
    }
}
