package fr.maillage.query.projection;

/**
 * The judge of a reader's rights. It goes by what the reader's structures are today, whatever moment is asked about and
 * whatever the token says.
 */
@FunctionalInterface
public interface RightsToday {

    /**
     * The reader with the rights that count.
     *
     * @param asked reader as asked for
     * @param now the whole network as it is
     */
    Reader of(Reader asked, Snapshot now);
}
