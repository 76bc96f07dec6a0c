package fr.maillage.query.activity;

import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.reading.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The templates of sentences about records, from the message bundles: {@code {who} déclare un lieu : {venue}}. */
public final class SentenceTemplates {

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private SentenceTemplates() {}

    /** The template of that kind of event, in the language of the current request. */
    public static Draft say(String key) {
        return say("sentences", key);
    }

    /** The template of that key of a bundle, in the language of the current request. */
    public static Draft say(String bundle, String key) {
        return new Draft(Language.bundle(bundle).getString(key));
    }

    /** A sentence whose gaps are being filled. */
    public static final class Draft {

        private final String template;
        private final Map<String, List<Part>> parts = new HashMap<>();

        private Draft(String template) {
            this.template = template;
        }

        public Draft with(String gap, Part part) {
            return with(gap, List.of(part));
        }

        private Draft with(String gap, List<Part> several) {
            parts.put(gap, several);
            return this;
        }

        /** Fills a gap with several names as people list them: {@code A, B et C}. */
        public Draft all(String gap, List<Part> names) {
            var listed = new ArrayList<Part>();
            for (var i = 0; i < names.size(); i++) {
                if (i > 0) {
                    listed.add(Part.text(i == names.size() - 1 ? Language.conjunction() : ", "));
                }
                listed.add(names.get(i));
            }
            return with(gap, listed);
        }

        public Draft with(String gap, String text) {
            return with(gap, Part.text(text));
        }

        /** The sentence. Gaps that were not filled stay as the template has them. */
        public Sentence done() {
            var sentence = new ArrayList<Part>();
            var gaps = GAP.matcher(template);
            var end = 0;
            while (gaps.find()) {
                words(sentence, end, gaps.start());
                sentence.addAll(parts.getOrDefault(gaps.group(1), List.of(Part.text(gaps.group()))));
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
