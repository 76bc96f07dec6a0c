package fr.maillage.query.imports;

import fr.maillage.query.web.form.FormPage.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought, as it is shown.
 *
 * @param title how far it is
 * @param about its name, its source and in whose name it is imported
 * @param running how much is read; null where it is read to its end
 * @param counts what becomes of its lines, in words
 * @param outdated the first of those that come too late, and how many others there are
 * @param refused the first of those that are left alone, and how many others there are
 * @param why it failed; null where it did not
 * @param go the words of the button that records it; null where there is nothing to record, or no more
 * @param address of this page
 */
public record ImportPage(
        String title,
        String about,
        @Nullable Progress running,
        List<String> counts,
        Remarks outdated,
        Remarks refused,
        Remarks warnings,
        @Nullable String why,
        boolean recorded,
        @Nullable String go,
        String address) {

    /** @param of lines in all; 0 as long as that is unknown */
    public record Progress(String words, int lines, int of) {}

    /** @param title how many there are, in words @param others how many are in the report alone; null where none is */
    public record Remarks(
            String title, List<Line> first, @Nullable String others) {

        static final Remarks NONE = new Remarks("", List.of(), null);
    }

    /** What is said of one line of the file, in the language of the page. */
    public record Line(
            int line, @Nullable String column, @Nullable String value, String message) {}

    /**
     * What is asked for first.
     *
     * @param hats the structures to choose from; empty where there is nothing to choose
     * @param may whether whoever looks may import at all
     */
    public record Ask(
            boolean may,
            List<Option> hats,
            @Nullable String source,
            @Nullable String fileFault,
            @Nullable String sourceFault,
            @Nullable String hatFault) {

        public boolean faulty() {
            return fileFault != null || sourceFault != null || hatFault != null;
        }
    }
}
