package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something known of a record. */
public record DetailLine(String label, List<Value> values) {

    /** @param href null where it is no link */
    public record Value(String text, @Nullable String href) {}
}
