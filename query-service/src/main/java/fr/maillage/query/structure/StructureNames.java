package fr.maillage.query.structure;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.NotYetException;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.web.Accounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The names of structures, for pages that show nothing else of the network. These pages work without the views too. */
@Component
public class StructureNames implements Accounts.Naming {

    private final ReadSessions readings;

    StructureNames(ReadSessions readings) {
        this.readings = readings;
    }

    @Override
    public Optional<List<Named>> of(Collection<UUID> structures) {
        if (structures.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(readings.at(
                    ReadPoint.of(Reader.member(structures), At.NOW),
                    reading -> Names.of(reading, structures).named(structures)));
        } catch (NotYetException | DataAccessException | TransactionException away) {
            return Optional.empty();
        }
    }

    /** The names of these structures, or their ids where the views cannot be read. */
    public List<Named> orIds(Collection<UUID> structures) {
        return of(structures).orElseGet(() -> structures.stream()
                .map(id -> new Named(id, id.toString()))
                .toList());
    }
}
