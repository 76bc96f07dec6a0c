package fr.maillage.query.page.form;

import fr.maillage.events.Label;
import fr.maillage.query.venue.VenueItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The labels that a venue has, as its form holds them beside what is written: each with the kind under which it is there. */
final class HeldLabels {

    private HeldLabels() {}

    /** What there is to choose from, and the choice itself where there is only one. @param input its name */
    static Given of(VenueItem venue, String input) {
        var held = venue.labels().stream()
                .map(label -> label.kind() + " " + label.name())
                .toList();
        var given = Given.NOTHING.with(Readables.said(input), held);
        return held.size() == 1 ? given.with(input, venue.labels().getFirst().name()) : given;
    }

    /** Their names, each once. */
    static List<String> names(Input input, Given given) {
        return all(input, given).map(Label::name).distinct().toList();
    }

    /** The one of that name; empty where the venue has none, or has it no more. */
    static Optional<Label> named(Input input, Given given, String name) {
        return all(input, given).filter(label -> label.name().equals(name)).findFirst();
    }

    private static Stream<Label> all(Input input, Given given) {
        return Readables.of(input, given).stream()
                .map(held -> held.split(" ", 2))
                .map(held -> new Label(Label.Kind.valueOf(held[0]), held[1]));
    }
}
