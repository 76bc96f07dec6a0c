package fr.maillage.command.log;

import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import org.jspecify.annotations.Nullable;

/**
 * What an action is for, where its author says so: every event that follows from it bears them.
 *
 * @param axis of the national programme
 * @param level what it lets people do with digital tools
 */
public record Tags(@Nullable Axis axis, @Nullable Level level) {

    public static final Tags NONE = new Tags(null, null);
}
