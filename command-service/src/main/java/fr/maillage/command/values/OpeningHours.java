package fr.maillage.command.values;

import fr.maillage.events.Hours;
import fr.maillage.hours.HoursText;

/**
 * Opening hours in OpenStreetMap's syntax, as a member gives them. Hours that make no sense are refused, and not
 * corrected.
 */
public final class OpeningHours {

    /** In characters: a longer text is not parsed. */
    public static final int MOST_CHARACTERS = 1_000;

    private OpeningHours() {}

    /** The hours, if all of them can be read and make sense. */
    public static Checked<Hours> check(String given) {
        var text = Wording.prose(given, MOST_CHARACTERS);
        if (text.value() == null) {
            return Checked.wrong(text.violation());
        }
        var read = HoursText.read(text.value());
        if (read.error() != null) {
            return Checked.wrong(ValueReason.HOURS_UNREADABLE, read.error());
        }
        return read.slips().isEmpty()
                ? Checked.of(read.recorded(), text.traces())
                : Checked.wrong(
                        ValueReason.HOURS_UNREADABLE, read.slips().getFirst().wrong());
    }
}
