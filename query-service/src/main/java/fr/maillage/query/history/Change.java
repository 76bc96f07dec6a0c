package fr.maillage.query.history;

import fr.maillage.query.reading.Named;
import java.util.List;

/**
 * A record that became different.
 *
 * @param kind {@code venue}, {@code structure}
 * @param changes what was done to it, in order, each once: {@code opened}, {@code moved}, {@code closed} …
 * @param sequence of the last of these facts among its own
 * @param position of the last of these facts
 */
public record Change(String kind, Named record, List<String> changes, long sequence, long position) {}
