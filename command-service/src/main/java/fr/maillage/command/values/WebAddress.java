package fr.maillage.command.values;

import fr.maillage.standard.WebLink;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address on the web that a page may safely link to: {@code http} or {@code https}, nothing else. */
public final class WebAddress {

    private static final Pattern BARE = Pattern.compile("(?i)www\\.\\S+");
    private static final Pattern HOST =
            Pattern.compile("(?i)[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}(:\\d{1,5})?");

    /** In characters: what all browsers and servers take. */
    private static final int MOST_CHARACTERS = 2_000;

    private WebAddress() {}

    /** The address. One that begins with {@code www.} is taken as {@code https}. */
    public static Checked<String> check(String given) {
        var address = given.strip();
        if (address.isEmpty()) {
            return Checked.nothing();
        }
        var full = BARE.matcher(address).matches() ? "https://" + address : address;
        return full.length() <= MOST_CHARACTERS && isWeb(full)
                ? Checked.of(full)
                : Checked.wrong(ValueReason.URL_MALFORMED, Wording.excerpt(address));
    }

    private static boolean isWeb(String address) {
        try {
            var uri = WebLink.uri(address);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getRawAuthority() != null
                    && HOST.matcher(uri.getRawAuthority()).matches();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
