package fr.maillage.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is to the network: what they may do follows from it. */
public enum Role {
    /** Acts for their own structures. */
    MEMBER,
    /** Reads all, acts within the hub's territory. */
    COORDINATOR,
    /** Reads all, acts never. */
    ANALYST,
    /** Keeps the whole running: may do what a coordinator may, everywhere; each use goes to the security journal. */
    ADMIN;

    /** The role that a claim names, in lower case. */
    public static Optional<Role> of(@Nullable String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }

    /** As tokens name it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing of the network is hidden from them. */
    public boolean seesAll() {
        return this != MEMBER;
    }

    /** Whether they speak for the hub, in the territory that they answer for. */
    public boolean coordinates() {
        return this == COORDINATOR || this == ADMIN;
    }

    public boolean acts() {
        return this != ANALYST;
    }
}
