package fr.maillage.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * A header of the network's own, as it was sent. All of them are written in ASCII (RFC 9110, section 5.5): other bytes
 * mean one thing to one server and another to the next, so each header's own check refuses them by name.
 */
public final class OwnHeader {

    /** Stands in a value for what the firewall lets nobody read; no check takes it. */
    private static final String UNREADABLE = "\ufffd";

    private OwnHeader() {}

    /** The value, lines of the same name joined as RFC 9110 (section 5.3) joins them; null where there is none. */
    public static @Nullable String of(HttpServletRequest request, String name) {
        try {
            var lines = Collections.list(request.getHeaders(name));
            return lines.isEmpty() ? null : String.join(", ", lines);
        } catch (RequestRejectedException controls) {
            return UNREADABLE;
        }
    }

    /** Whether it is written as such a header is. */
    public static boolean isPlain(String value) {
        return value.chars().allMatch(character -> character >= ' ' && character <= '~');
    }
}
