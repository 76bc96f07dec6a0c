package fr.maillage.command;

import java.time.LocalDate;
import java.util.List;

/** A subject in which something can be kept or held, which others know by its id alone. */
public interface Premises {

    /** Whether nothing can be held there on that day, as far as is known now. */
    boolean isClosedOn(LocalDate day);

    /** INSEE codes of the communes that it concerns: where it stands. */
    List<String> communes();
}
