package fr.maillage.command.venue;

import fr.maillage.command.values.Choices;
import fr.maillage.events.Label;
import java.util.Optional;
import java.util.stream.Stream;

/** The labels that the national standard knows by name. */
public final class StandardLabel {

    private StandardLabel() {}

    /** The label that a name means, in any case and with or without accents; empty where the standard knows none. */
    public static Optional<Label> meant(String name) {
        return Stream.of(Label.Kind.PROGRAMME, Label.Kind.QUALIFICATION)
                .flatMap(kind -> choices(kind).meant(name).map(exact -> new Label(kind, exact)).stream())
                .findFirst();
    }

    private static Choices choices(Label.Kind kind) {
        return kind == Label.Kind.PROGRAMME ? Choices.PROGRAMMES : Choices.QUALIFICATIONS;
    }
}
