package fr.maillage.query.structure;

import fr.maillage.events.StructureProfile;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the network knows of a structure: the fold of all that was said of it.
 *
 * @param sequence place of the last fact among the structure's, from 0
 * @param pivot SIRET or RNA; null where it has neither yet
 * @param registeredOn day on which it entered the log, Europe/Paris
 * @param saidOn day on which something was last said of it
 */
public record StructureView(
        UUID id,
        long sequence,
        @Nullable String pivot,
        StructureProfile profile,
        Membership membership,
        LocalDate registeredOn,
        LocalDate saidOn) {}
