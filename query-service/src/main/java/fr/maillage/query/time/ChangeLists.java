package fr.maillage.query.time;

import fr.maillage.query.history.CompareFilter;
import fr.maillage.query.history.ComparedKinds;
import fr.maillage.query.history.Comparison;
import fr.maillage.query.kind.Kinds;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.time.TimePage.Changes;
import fr.maillage.query.time.TimePage.Group;
import fr.maillage.query.time.TimePage.Kind;
import fr.maillage.query.time.TimePage.Line;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Presenter of what appeared, changed and left between two dates. Each line leads to its record as it was then. */
@Component
class ChangeLists {

    private static final int LISTED = 20;

    private final ComparedKinds compared;
    private final Kinds kinds;
    private final Gazetteer gazetteer;
    private final Texts texts;

    ChangeLists(ComparedKinds compared, Kinds kinds, Gazetteer gazetteer, Texts texts) {
        this.compared = compared;
        this.kinds = kinds;
        this.gazetteer = gazetteer;
        this.texts = texts;
    }

    Changes of(TwoDates two, TimeFilter filter, Address here) {
        var compared = this.compared.between(filter.kind(), two.earlier(), two.later(), filter.territory());
        var first = two.backwards() ? two.beside() : two.looked();
        var last = two.backwards() ? two.looked() : two.beside();
        return new Changes(
                texts.of("change.dates", DateFormatter.date(first), DateFormatter.date(last)),
                CompareFilter.KINDS.stream()
                        .map(kind -> new Kind(
                                texts.of("change.kind." + kind),
                                here.with("kind", kind).toString(),
                                kind.equals(filter.kind())))
                        .toList(),
                groups(compared, filter.kind(), here, first, last),
                texts.of("change.unchanged", compared.unchanged()));
    }

    private List<Group> groups(Comparison compared, String kind, Address here, LocalDate first, LocalDate last) {
        var now = here.keeping().with("at", last);
        var then = here.keeping().with("at", first);
        var changed = compared.changed().stream()
                .limit(LISTED)
                .map(one -> new Line(
                        record(kind, one.id(), one.name(), now),
                        texts.of(
                                "change.fields",
                                commune(one.communeCode()),
                                parts(one.fields().keySet()))))
                .toList();
        return List.of(
                group("appeared", "prevu", "ok", compared.appeared().size(), lines(compared.appeared(), kind, now)),
                group("changed", "attend", "go", compared.changed().size(), changed),
                group("left", "ferme", "bad", compared.left().size(), lines(compared.left(), kind, then)));
    }

    private Group group(String code, String sign, String css, int count, List<Line> lines) {
        return new Group(
                code,
                texts.of("change." + code, count),
                sign,
                css,
                lines,
                count > lines.size() ? texts.of("change.more", count - lines.size()) : null);
    }

    private List<Line> lines(List<RecordLine> found, String kind, Address at) {
        return found.stream()
                .limit(LISTED)
                .map(one -> new Line(record(kind, one.id(), one.name(), at), commune(one.communeCode())))
                .toList();
    }

    private Link record(String kind, UUID id, String name, Address at) {
        return new Link(name, at.to(kinds.page(kind, id)).toString());
    }

    private String commune(String code) {
        return code.isEmpty() ? "" : gazetteer.commune(code).name();
    }

    /**
     * The parts of a record that differ, in words. All parts without a word of their own are called « one more detail »
     * once.
     */
    private String parts(Set<String> fields) {
        return fields.stream().map(this::part).distinct().collect(Collectors.joining(", "));
    }

    private String part(String field) {
        try {
            return texts.of("change.field." + field);
        } catch (NoSuchMessageException noWords) {
            return texts.of("change.field");
        }
    }
}
