package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A labelled line of a record page: one detail of the record, with its values. */
public record DetailLine(String label, List<Value> values) {

    /** @param href null where the value is plain text */
    public record Value(String text, @Nullable String href) {}
}
