package fr.maillage.query.imports;

import fr.maillage.query.web.form.FormPage.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of the page of an uploaded file.
 *
 * @param title how far it is, in words
 * @param about its name and its source
 * @param running how much of it is read; null if it is not running
 * @param counts number of lines by outcome, in words
 * @param outdated the first lines that come too late, and how many others there are
 * @param refused the first lines that are refused, and how many others there are
 * @param why why it failed or was stopped; null otherwise
 * @param go words of the button that records it; null if there is nothing to record
 * @param address address of this page
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

    /** @param of number of lines in all; 0 as long as it is unknown */
    public record Progress(String words, int lines, int of) {}

    /**
     * Remarks of one sort.
     *
     * @param title how many there are, in words
     * @param others how many are in the report alone, in words; null if there are none
     */
    public record Remarks(
            String title, List<Line> first, @Nullable String others) {

        static final Remarks NONE = new Remarks("", List.of(), null);
    }

    /** A remark on one line of the file, in the language of the page. */
    public record Line(
            int line, @Nullable String column, @Nullable String value, String message) {}

    /**
     * The model of the upload form.
     *
     * @param hats structures to choose from; empty if there is no choice
     * @param may whether the viewer may import at all
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
