package fr.maillage.issuer.account;

import org.springframework.security.access.AccessDeniedException;

/** The account has changed since its owner proved who they are: they begin again. */
public final class ProvenBefore extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    public ProvenBefore() {
        super("the account has changed since");
    }
}
