package fr.maillage.issuer.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was when its owner began to prove who they are. What rests on that proof is done only where the account
 * is still so.
 *
 * @param passwordHash that the password was proved against
 * @param secondFactor whether there was one, so that a code of it was asked for
 * @param session in which its owner is logged in; null where they are about to log in
 */
public record Proven(
        UUID account,
        String passwordHash,
        boolean secondFactor,
        @Nullable UUID session) {}
