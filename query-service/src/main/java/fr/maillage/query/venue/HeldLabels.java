package fr.maillage.query.venue;

import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.FormPage.Option;
import fr.maillage.query.web.form.Lookup;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The lookup of the labels that a venue has. Each is sent with the kind under which the venue has it. */
@Component
class HeldLabels implements Lookup {

    private final VenueQueries venues;
    private final Texts texts;

    HeldLabels(VenueQueries venues, Texts texts) {
        this.venues = venues;
        this.texts = texts;
    }

    @Override
    public Set<String> sorts() {
        return Set.of("held-label");
    }

    @Override
    public List<Option> options(Question question) {
        return held(question).stream()
                .map(VenueLabel::name)
                .distinct()
                .map(name -> new Option(name, name, false))
                .toList();
    }

    @Override
    public void put(Question question, ObjectNode body, List<FormFault> faults) {
        var name = question.input().name();
        var written = question.written();
        var held = held(question);
        if (written == null) {
            faults.add(new FormFault(name, texts.of(held.isEmpty() ? "form.label.none" : "form.label.missing")));
            return;
        }
        held.stream()
                .filter(label -> label.name().equals(written))
                .findFirst()
                .ifPresentOrElse(
                        label -> body.put("kind", label.kind().name()).put(name, written),
                        () -> faults.add(new FormFault(name, texts.of("form.label.unknown", written))));
    }

    private List<VenueLabel> held(Question question) {
        var subject = question.subject();
        return subject == null
                ? List.of()
                : venues.find(question.reading(), subject)
                        .map(VenueItem::labels)
                        .orElse(List.of());
    }
}
