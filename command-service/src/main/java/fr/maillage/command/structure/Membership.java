package fr.maillage.command.structure;

import java.time.LocalDate;

/** The membership of a structure in the network. */
public sealed interface Membership {

    /** It never asked, was refused, or left. It may ask. */
    record Outside() implements Membership {}

    /** It asked, and waits for the hub's answer. */
    record Requested() implements Membership {}

    /**
     * The hub accepted it.
     *
     * @param since its first day as a member
     */
    record Member(LocalDate since) implements Membership {}
}
