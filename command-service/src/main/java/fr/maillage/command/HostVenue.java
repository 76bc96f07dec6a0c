package fr.maillage.command;

import java.time.LocalDate;
import java.util.List;

/** A venue, as other kinds of subject know it: a place where things are kept or held. */
public interface HostVenue extends Located, OwnedByStructure {

    /** Whether the venue is closed for good on a day, as far as is known now. */
    boolean isClosedOn(LocalDate day);

    /** The commune of its address, and no other. */
    @Override
    List<String> communes();
}
