package fr.maillage.command.structure;

import java.time.LocalDate;

/** Where a structure stands with the network. */
public sealed interface Membership {

    /** It never asked, was refused, or left: it may ask. */
    record Outside() implements Membership {}

    /** It asked, and waits for the hub's answer. */
    record Requested() implements Membership {}

    /** The hub accepted it, from that day. */
    record Member(LocalDate since) implements Membership {}
}
