package fr.maillage.command.log;

import java.util.UUID;

/** Another subject holds what this one would claim. */
public final class ClaimTaken extends RuntimeException {

    private final transient Claim claim;
    private final UUID holder;

    public ClaimTaken(Claim claim, UUID holder) {
        super(claim + " is held by " + holder, null, false, false);
        this.claim = claim;
        this.holder = holder;
    }

    public Claim claim() {
        return claim;
    }

    public UUID holder() {
        return holder;
    }
}
