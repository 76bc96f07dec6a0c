package fr.maillage.query.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, or would become of it.
 *
 * @param counts of lines, by what became of them: {@code declared}, {@code changed} …, and of {@link #DUPLICATES}
 * @param outdated the first of the lines that came too late: their source had already said something newer
 * @param refused the first of the lines that were left alone
 * @param warnings the first of the lines that were read otherwise than they were written
 * @param refusals how many were left alone in all
 * @param remarks how many warnings there are in all
 * @param file a CSV of all refusals and warnings
 */
public record Report(
        Map<String, Integer> counts,
        List<Remark> outdated,
        List<Remark> refused,
        List<Remark> warnings,
        int refusals,
        int remarks,
        Path file) {

    /** New venues that may be others: counted from what is remarked, since all of them are declared. */
    static final String DUPLICATES = "duplicates";

    /** What changes something, when it is recorded. */
    private static final List<String> NEWS = List.of("declared", "changed", "confirmed");

    public Report {
        counts = Map.copyOf(counts);
        outdated = List.copyOf(outdated);
        refused = List.copyOf(refused);
        warnings = List.copyOf(warnings);
    }

    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    public int news() {
        return NEWS.stream().mapToInt(this::count).sum();
    }

    /** What is said of one line. @param line as an editor counts: the header is line 1 */
    public record Remark(
            int line, @Nullable String column, @Nullable String value, Said said) {}

    /** Something said in French, and the code that has it in other languages too. */
    public record Said(String code, String french) {}
}
