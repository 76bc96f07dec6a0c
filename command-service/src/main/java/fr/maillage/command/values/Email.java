package fr.maillage.command.values;

import fr.maillage.privacy.PersonalTrace;
import java.util.Locale;
import java.util.regex.Pattern;

/** A generic e-mail address, such as {@code contact@…}. */
public final class Email {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{3,254}$)([\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*)@((?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+\\p{L}{2,})");

    private Email() {}

    /** The address with its domain in lower case; the part before the @ is left as it is. */
    public static Checked<String> check(String given) {
        var address = given.strip();
        if (address.isEmpty()) {
            return Checked.nothing();
        }
        var parts = ADDRESS.matcher(address);
        return parts.matches()
                ? Checked.of(parts.group(1) + "@" + parts.group(2).toLowerCase(Locale.ROOT), PersonalTrace.in(address))
                : Checked.wrong(ValueReason.EMAIL_MALFORMED, Wording.excerpt(address));
    }
}
