package fr.maillage.query.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that another one points to, with its name. */
public record Named(UUID id, String name) {

    /** A record with its name, or with its id where no name is known. */
    public static Named of(UUID id, @Nullable String name) {
        return new Named(id, name == null ? id.toString() : name);
    }

    /** Whether the reader knows a name of the record. */
    public boolean hasName() {
        return !name.equals(id.toString());
    }
}
