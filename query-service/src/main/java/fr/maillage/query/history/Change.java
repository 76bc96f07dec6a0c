package fr.maillage.query.history;

import fr.maillage.query.reading.Named;
import java.util.List;

/**
 * A record that changed.
 *
 * @param kind such as {@code venue} or {@code structure}
 * @param changes what happened to it, in order, each once: {@code opened}, {@code moved}, {@code closed} …
 * @param sequence of the last of these events among those of the record
 * @param position of the last of these events
 */
public record Change(String kind, Named record, List<String> changes, long sequence, long position) {}
