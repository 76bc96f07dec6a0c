package fr.maillage.issuer.login;

import org.springframework.security.authentication.AccountStatusException;

/** It took too long, or the account changed: one begins again with the password. */
final class HalfWayIsOver extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    HalfWayIsOver() {
        super("the log-in must begin again");
    }
}
