package fr.maillage.command.log;

/** What became of one action among several. */
public sealed interface Verdict {

    record Accepted(Receipt receipt) implements Verdict {}

    /** @param reason as {@link CommandLog#submit} would have thrown it */
    record Refused(RuntimeException reason) implements Verdict {}
}
