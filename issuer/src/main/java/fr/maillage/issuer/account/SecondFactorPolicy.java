package fr.maillage.issuer.account;

/** Who must have a second factor; whoever has chosen one is always asked for it. */
public enum SecondFactorPolicy {
    /** Those who coordinate, and admins. */
    REQUIRED,
    /** Nobody, as in the demonstration. */
    OPTIONAL;

    public boolean demands(Account account) {
        return this == REQUIRED && account.role().coordinates();
    }
}
