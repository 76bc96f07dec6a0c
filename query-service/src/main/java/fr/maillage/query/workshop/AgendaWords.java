package fr.maillage.query.workshop;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Language;
import fr.maillage.time.Paris;
import org.jspecify.annotations.Nullable;

/** The French words of the agenda, in place of codes that a program would use. */
public final class AgendaWords {

    private AgendaWords() {}

    /**
     * The name of a theme.
     *
     * @param code code of the national activity tool
     */
    public static String theme(String code) {
        return word("theme." + code, code);
    }

    public static String status(WorkshopStatus status) {
        return say("status." + status);
    }

    /**
     * A sentence that a workshop was cancelled, or that a public one was moved and not confirmed since, with the
     * reason; null where neither holds.
     */
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

    /**
     * A sentence with the time at which a moved workshop was to take place before, as long as somebody may come then;
     * null where it was not moved.
     */
    public static @Nullable String formerly(WorkshopItem workshop) {
        var before = workshop.movedFrom();
        return before == null || workshop.status() == WorkshopStatus.HELD
                ? null
                : say("calendar.formerly", DateFormatter.onWeekdayAt(before, Paris.dayOf(workshop.startsAt())));
    }

    /** The sentence under this key of the bundle, with its gaps filled. */
    public static String say(String key, Object... values) {
        return Language.say("agenda", key, values);
    }

    /** The word under this key, else {@code otherwise}: the log outlives the list of themes. */
    private static String word(String key, String otherwise) {
        return Language.bundle("agenda").containsKey(key) ? say(key) : otherwise;
    }
}
