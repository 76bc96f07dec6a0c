package fr.maillage.query.workshop;

import fr.maillage.query.reading.FrenchDates;
import fr.maillage.query.reading.Language;
import fr.maillage.query.reading.Paris;
import org.jspecify.annotations.Nullable;

/** What the agenda says in French where a program would say a code. */
public final class AgendaWords {

    private AgendaWords() {}

    /** What people call a theme. @param code of the national activity tool */
    public static String theme(String code) {
        return word("theme." + code, code);
    }

    public static String status(WorkshopStatus status) {
        return say("status." + status);
    }

    /** What became of a workshop that was called off or moved, and why; null where it stands as it was proposed. */
    public static @Nullable String becoming(WorkshopItem workshop) {
        if (workshop.cancellation() != null) {
            return say("calendar.cancelled", workshop.cancellation());
        }
        var lapsed = workshop.status() == WorkshopStatus.LAPSED;
        if (!workshop.published() || !lapsed && workshop.status() != WorkshopStatus.PROPOSED) {
            return null;
        }
        var key = lapsed ? "calendar.lapsed" : "calendar.moving";
        return workshop.moveReason() == null ? say(key) : say(key + ".why", workshop.moveReason());
    }

    /** When a workshop that was moved was to take place before, as long as somebody may come then; null where it was not. */
    public static @Nullable String formerly(WorkshopItem workshop) {
        var before = workshop.movedFrom();
        return before == null || workshop.status() == WorkshopStatus.HELD
                ? null
                : say("calendar.formerly", FrenchDates.weekdayAt(before, Paris.dayOf(workshop.startsAt())));
    }

    /** A sentence of the bundle with its gaps filled. */
    public static String say(String key, Object... values) {
        return Language.say("agenda", key, values);
    }

    /** The log outlives the list of themes. */
    private static String word(String key, String otherwise) {
        return Language.bundle("agenda").containsKey(key) ? say(key) : otherwise;
    }
}
