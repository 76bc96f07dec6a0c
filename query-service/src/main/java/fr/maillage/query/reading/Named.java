package fr.maillage.query.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that another one points to, with the name it goes by. */
public record Named(UUID id, String name) {

    /** The same, by its id where no name is known. */
    public static Named of(UUID id, @Nullable String name) {
        return new Named(id, name == null ? id.toString() : name);
    }

    /** Whether a name of it is known to the reader. */
    public boolean hasName() {
        return !name.equals(id.toString());
    }
}
