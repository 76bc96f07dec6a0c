package fr.maillage.query.structure;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.Lookup;
import fr.maillage.query.web.form.NameMatcher;
import fr.maillage.query.web.form.TerritoryLookups;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The lookup of structures by name in forms: one structure, or several separated by semicolons. */
@Component
public class StructureLookups implements Lookup {

    private static final String ONE = "structure";
    private static final String SEVERAL = "structures";

    private final StructureQueries structures;
    private final NameMatcher<StructureItem> meant;

    StructureLookups(StructureQueries structures, Texts texts) {
        this.structures = structures;
        this.meant = new NameMatcher<>(
                ONE,
                texts,
                StructureItem::name,
                structure -> structure.territory().commune().name(),
                StructureItem::pivot);
    }

    @Override
    public Set<String> sorts() {
        return Set.of(ONE, SEVERAL);
    }

    @Override
    public Stream<String> suggest(ReadSession reading, String written) {
        return meant.labels(list(reading, written)).stream();
    }

    @Override
    public void put(Question question, ObjectNode body, List<FormFault> faults) {
        var name = question.input().name();
        if (ONE.equals(question.input().sort())) {
            Optional.ofNullable(question.written())
                    .flatMap(one -> structure(question, one, faults))
                    .ifPresent(id -> body.put(name, id.toString()));
            return;
        }
        var ids = question.given().all(name).stream()
                .flatMap(TerritoryLookups::each)
                .flatMap(one -> structure(question, one, faults).stream())
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            var list = body.putArray(name);
            ids.forEach(id -> list.add(id.toString()));
        }
    }

    private Optional<UUID> structure(Question question, String written, List<FormFault> faults) {
        return meant.one(
                        question.input().name(),
                        written,
                        words -> list(question.reading(), words),
                        one -> false,
                        faults)
                .map(StructureItem::id);
    }

    /** The text that stands for a structure in a form; its name alone where it is not found. */
    public String written(ReadSession reading, Named structure) {
        var like = list(reading, structure.name());
        var place = like.stream().map(StructureItem::id).toList().indexOf(structure.id());
        return place < 0 ? structure.name() : meant.labels(like).get(place);
    }

    private List<StructureItem> list(ReadSession reading, String words) {
        var filter = StructureFilter.ALL.with(StructureFilter.WORDS, words);
        return structures.list(reading, filter, new Paging(null, 50)).items();
    }
}
