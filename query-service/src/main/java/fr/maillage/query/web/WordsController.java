package fr.maillage.query.web;

import fr.maillage.query.reading.Language;
import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The glossary page: the hub's words, each with its meaning. */
@PageController
class WordsController {

    private static final String MEANS = ".means";

    /**
     * A word of the glossary.
     *
     * @param word as people say it
     */
    public record Entry(String code, String word, String means) {}

    @GetMapping("/mots")
    String words(Model model) {
        var bundle = Language.bundle("glossary");
        model.addAttribute(
                "words",
                Collections.list(bundle.getKeys()).stream()
                        .filter(key -> key.endsWith(MEANS))
                        .map(key -> key.substring(0, key.length() - MEANS.length()))
                        .map(key -> new Entry(
                                key.substring(key.indexOf('.') + 1),
                                bundle.getString(key),
                                bundle.getString(key + MEANS)))
                        .sorted(Comparator.comparing(Entry::word, Collator.getInstance(Language.current())))
                        .toList());
        return "words";
    }
}
