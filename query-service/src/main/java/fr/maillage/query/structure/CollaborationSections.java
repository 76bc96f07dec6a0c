package fr.maillage.query.structure;

import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sections of a structure's collaborations, one for each kind of record. */
@Component
public class CollaborationSections {

    private static final String OWN = "own";
    private static final Paging SHOWN = new Paging(null, 12);

    private final PendingOfStructure waits;
    private final List<Collaborations<?>> kinds;
    private final Texts texts;

    CollaborationSections(PendingOfStructure waits, List<Collaborations<?>> kinds, Texts texts) {
        this.waits = waits;
        this.kinds = List.copyOf(kinds);
        this.texts = texts;
    }

    /** The section of pending answers around the structure, then its collaborations. */
    List<Section> of(ReadSession reading, UUID structure, Address here) {
        return Stream.concat(
                        Stream.of(waits.of(reading, structure, here)),
                        kinds.stream().map(kind -> section(kind, "structure", reading, structure, here)))
                .toList();
    }

    /**
     * The collaborations as the structure itself sees them: buttons for its records, and links to begin where a section
     * is empty.
     */
    public List<Section> ofOneself(ReadSession reading, UUID structure, Address here) {
        return kinds.stream()
                .map(kind -> section(kind, OWN, reading, structure, here))
                .toList();
    }

    /** The buttons to begin a collaboration. */
    public Stream<ActionButton> begin(ReadSession reading, Address here) {
        return kinds.stream().flatMap(kind -> kind.begin().apply(reading, here).stream());
    }

    /** @param whose prefix of the messages: {@code structure} or {@code own} */
    private <T> Section section(
            Collaborations<T> its, String whose, ReadSession reading, UUID structure, Address here) {
        var own = whose.equals(OWN);
        var code = its.kind().plural();
        var page = its.records().of(reading, structure, SHOWN);
        var offers = own && page.total() == 0 ? its.begin().apply(reading, here) : List.<ActionButton>of();
        var all = here.keeping("at").with("structure", structure).to(its.kind().list());
        return new Section(
                code,
                texts.of("structure." + code),
                Long.toString(page.total()),
                page.items().stream()
                        .map(one -> {
                            var row = its.row().of(one, reading, here);
                            return own ? row.offering(its.buttons().apply(one, here)) : row;
                        })
                        .toList(),
                texts.of(whose + "." + code + ".none"),
                offers.isEmpty()
                        ? List.of(new Link(texts.of(whose + "." + code + ".all"), all.toString()))
                        : offers.stream()
                                .map(offer -> new Link(offer.label(), offer.href()))
                                .toList());
    }
}
