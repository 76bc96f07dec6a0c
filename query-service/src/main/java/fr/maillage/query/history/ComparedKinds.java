package fr.maillage.query.history;

import fr.maillage.query.history.Comparing.Moment;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The comparison of the records of any kind between two moments. */
@Component
public class ComparedKinds {

    private final List<ComparedRecords<?>> kinds;
    private final ReadSessions readings;

    ComparedKinds(List<ComparedRecords<?>> kinds, ReadSessions readings) {
        this.kinds = List.copyOf(kinds);
        this.readings = readings;
    }

    /**
     * The records that appeared, changed or left between two moments.
     *
     * @param kind one of {@link CompareFilter#KINDS}
     */
    public Comparison between(String kind, ReadPoint earlier, ReadPoint later, @Nullable Territory territory) {
        var compared = kinds.stream()
                .filter(one -> one.kind().plural().equals(kind))
                .findFirst()
                .orElseThrow();
        return between(compared, earlier, later, territory);
    }

    private <T extends Record> Comparison between(
            ComparedRecords<T> compared, ReadPoint earlier, ReadPoint later, @Nullable Territory territory) {
        return new Comparing<>(compared.type(), compared.line())
                .compare(
                        compared.kind().plural(),
                        moment(compared, earlier, territory),
                        moment(compared, later, territory));
    }

    private <T extends Record> Moment<T> moment(
            ComparedRecords<T> compared, ReadPoint point, @Nullable Territory territory) {
        var pinned = readings.at(point, reading -> reading.cursor(0));
        Function<UUID, List<T>> after = id -> readings.again(
                point.reader(), pinned, reading -> compared.records().after(reading, territory, id));
        Function<T, UUID> id = record -> compared.line().apply(record).id();
        return new Moment<>(pinned.position(), Chunks.byId(after, id).iterator());
    }
}
