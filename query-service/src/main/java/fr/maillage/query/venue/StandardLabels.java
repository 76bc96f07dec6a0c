package fr.maillage.query.venue;

import static fr.maillage.standard.NationalStandard.PROGRAMMES;
import static fr.maillage.standard.NationalStandard.QUALIFICATIONS;

import fr.maillage.events.Label;
import fr.maillage.query.reading.Words;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.FormPage.Option;
import fr.maillage.query.web.form.Lookup;
import fr.maillage.standard.FormerLabels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The lookup of the labels that the national standard names. People who write a label most often mean one of these. */
@Component
class StandardLabels implements Lookup {

    private static final Pattern PLURALS = Pattern.compile("(?<=[a-z]{4})s(?= |$)");

    /** The sign between a value and its explanation: older versions of the standard wrote both in the value. */
    private static final Pattern EXPLAINED = Pattern.compile("\\s:\\s");

    private static final Map<String, Label> BY_LETTERS = new HashMap<>();

    static {
        know(Label.Kind.PROGRAMME, PROGRAMMES, FormerLabels.PROGRAMMES);
        know(Label.Kind.QUALIFICATION, QUALIFICATIONS, FormerLabels.QUALIFICATIONS);
    }

    private final Texts texts;

    StandardLabels(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Set<String> sorts() {
        return Set.of("label");
    }

    @Override
    public List<Option> options(Question question) {
        return Stream.concat(PROGRAMMES.stream(), QUALIFICATIONS.stream())
                .map(name -> new Option(name, name, false))
                .toList();
    }

    @Override
    public void put(Question question, ObjectNode body, List<FormFault> faults) {
        var name = question.input().name();
        var written = question.written();
        if (written == null) {
            faults.add(new FormFault(name, texts.of("form.label.missing")));
        } else {
            var label = meant(written);
            body.put("kind", label.kind().name()).put(name, label.name());
        }
    }

    /**
     * The label that a text means. Former names are known; case, accents and apostrophes make no difference. A text
     * that the standard does not know is a label of kind {@code OTHER}. Every text that the command side takes for a
     * label of the standard is one here too.
     */
    static Label meant(String written) {
        return Stream.of(written, EXPLAINED.split(written, 2)[0])
                .flatMap(name -> Stream.ofNullable(BY_LETTERS.get(letters(name))))
                .findFirst()
                .orElseGet(() -> new Label(Label.Kind.OTHER, written));
    }

    private static void know(Label.Kind kind, List<String> names, Map<String, String> former) {
        names.forEach(name -> BY_LETTERS.putIfAbsent(letters(name), new Label(kind, name)));
        former.forEach((name, today) -> BY_LETTERS.putIfAbsent(letters(name), new Label(kind, today)));
    }

    private static String letters(String name) {
        return PLURALS.matcher(Words.plain(name)).replaceAll("").replace(" ", "");
    }
}
