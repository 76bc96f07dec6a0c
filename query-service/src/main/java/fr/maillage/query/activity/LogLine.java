package fr.maillage.query.activity;

import fr.maillage.query.projection.ViewJson;

/**
 * One line of the event history.
 *
 * @param json the {@link ActivityView} as it is stored, in UTF-8 and on one line
 */
public record LogLine(long position, byte[] json) {

    public ActivityView action() {
        return ViewJson.read(json, ActivityView.class);
    }
}
