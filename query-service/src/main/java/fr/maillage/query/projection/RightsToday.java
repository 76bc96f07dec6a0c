package fr.maillage.query.projection;

/** Judges as what somebody reads, by what their structures are today: whatever moment they ask about, and whatever their token says. */
@FunctionalInterface
public interface RightsToday {

    /** @param asked as whom they ask to read @param now the whole network as it is */
    Reader of(Reader asked, Snapshot now);
}
