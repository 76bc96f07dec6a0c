package fr.maillage.query.page.form;

import static fr.maillage.standard.NationalStandard.PROGRAMMES;
import static fr.maillage.standard.NationalStandard.QUALIFICATIONS;

import fr.maillage.events.Label;
import fr.maillage.query.page.form.FormPage.Option;
import fr.maillage.query.reading.Words;
import java.util.List;
import java.util.stream.Stream;

/** The labels that the national standard knows by name: what somebody who writes one most often means. */
final class StandardLabels {

    private static final List<Label> ALL = Stream.concat(
                    PROGRAMMES.stream().map(name -> new Label(Label.Kind.PROGRAMME, name)),
                    QUALIFICATIONS.stream().map(name -> new Label(Label.Kind.QUALIFICATION, name)))
            .toList();

    private StandardLabels() {}

    /** What to propose to whoever writes one. */
    static List<Option> options() {
        return ALL.stream()
                .map(label -> new Option(label.name(), label.name(), false))
                .toList();
    }

    /** The label of that name, whatever its case and accents; one of its own where the standard knows none. */
    static Label meant(String written) {
        return ALL.stream()
                .filter(label -> Words.plain(label.name()).equals(Words.plain(written)))
                .findFirst()
                .orElseGet(() -> new Label(Label.Kind.OTHER, written));
    }
}
