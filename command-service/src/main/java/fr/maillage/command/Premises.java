package fr.maillage.command;

import java.time.LocalDate;
import java.util.List;

/** A subject in which something can be kept or held, which others know by its id alone. */
public interface Premises extends Located {

    /** Whether nothing can be held there on that day, as far as is known now. */
    boolean isClosedOn(LocalDate day);

    /** Where it stands alone. */
    @Override
    List<String> communes();
}
