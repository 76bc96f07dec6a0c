package fr.maillage.query.structure;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.PendingItems.PendingItem;
import fr.maillage.query.structure.PendingItems.Side;
import fr.maillage.query.structure.PendingItems.Source;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The pending answers around a structure: those that it owes and those that it is owed. */
@Component
public class PendingOfStructure {

    private final List<Source> kinds;
    private final Texts texts;

    PendingOfStructure(List<Source> kinds, Texts texts) {
        this.kinds = List.copyOf(kinds);
        this.texts = texts;
    }

    Section of(ReadSession reading, UUID id, Address here) {
        var all = all(reading, id, "structure.waits.its", here);
        return section("waits", all.waits().stream().map(PendingItem::entry).toList(), all.beyond());
    }

    /**
     * Two sections as the structure itself sees them: items that wait for it, each with its buttons, then those that it
     * waits for from others.
     */
    public List<Section> ofOneself(ReadSession reading, UUID id, Address here) {
        var all = all(reading, id, "own.waits.its", here);
        var both =
                all.waits().stream().collect(partitioningBy(PendingItem::its, mapping(PendingItem::acting, toList())));
        return List.of(
                section("answers", Objects.requireNonNull(both.get(true)), all.beyond()),
                section("awaits", Objects.requireNonNull(both.get(false)), all.beyond()));
    }

    private PendingItems all(ReadSession reading, UUID id, String its, Address here) {
        var side = new Side(id, texts.of(its), texts);
        return kinds.stream().map(kind -> kind.of(reading, side, here)).reduce(PendingItems.NONE, PendingItems::and);
    }

    private Section section(String code, List<ListRow> entries, long beyond) {
        var count = entries.size();
        return new Section(
                code,
                texts.of("structure." + code),
                beyond > 0
                        ? texts.of("structure.waits.beyond", count, beyond)
                        : count == 0 ? null : Integer.toString(count),
                entries,
                texts.of("structure." + code + ".none"),
                List.of());
    }
}
