package fr.maillage.query.activity;

import fr.maillage.query.activity.Sentence.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Sentences with gaps, from the message bundle: {@code {who} déclare un lieu : {venue}}. */
final class SentenceTemplates {

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final ResourceBundle bundle;

    private SentenceTemplates(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static SentenceTemplates french() {
        return new SentenceTemplates(ResourceBundle.getBundle("messages.sentences", Locale.ROOT));
    }

    Draft say(String key) {
        return new Draft(bundle.getString(key));
    }

    /** A sentence whose gaps are being filled. */
    static final class Draft {

        private final String template;
        private final Map<String, Part> parts = new HashMap<>();

        private Draft(String template) {
            this.template = template;
        }

        Draft with(String gap, Part part) {
            parts.put(gap, part);
            return this;
        }

        Draft with(String gap, String text) {
            return with(gap, Part.text(text));
        }

        Sentence done() {
            var sentence = new ArrayList<Part>();
            var gaps = GAP.matcher(template);
            var end = 0;
            while (gaps.find()) {
                words(sentence, end, gaps.start());
                sentence.add(parts.getOrDefault(gaps.group(1), Part.text(gaps.group())));
                end = gaps.end();
            }
            words(sentence, end, template.length());
            return new Sentence(sentence);
        }

        private void words(ArrayList<Part> sentence, int from, int to) {
            if (from < to) {
                sentence.add(Part.text(template.substring(from, to)));
            }
        }
    }
}
