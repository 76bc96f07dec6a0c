package fr.maillage.issuer.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Somebody who has proved their password and not yet their second factor: logged in nowhere, known to their web session alone.
 *
 * @param proven what the password proved
 * @param passwordHash that it was proved against: where it changes meanwhile, this is worth nothing
 * @param until when the code must have come
 * @param offered secret of the second factor that is being set up; null where there is one
 */
record HalfWay(
        Authentication proven,
        String passwordHash,
        Instant until,
        @Nullable String offered) implements Serializable {

    private static final String KEY = HalfWay.class.getName();

    UUID account() {
        return UUID.fromString(proven.getName());
    }

    static Optional<HalfWay> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((HalfWay) session.getAttribute(KEY));
    }

    /** Keeps it, under another session id than whoever came to the form had. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
        request.changeSessionId();
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
