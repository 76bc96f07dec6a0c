package fr.maillage.issuer.login;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.core.Authentication;

/** The password is right, and not enough. */
final class SecondStepAsked extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    private final transient Authentication proven;

    SecondStepAsked(Authentication proven) {
        super("a second factor is asked");
        this.proven = proven;
    }

    /** Who they are, as soon as the second factor is right. */
    Authentication proven() {
        return proven;
    }
}
