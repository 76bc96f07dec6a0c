package fr.maillage.query.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import or of its dry run.
 *
 * @param counts number of lines by outcome: {@code declared}, {@code changed} …, and of {@link #DUPLICATES}
 * @param outdated the first of the lines that came too late: their source had already said something newer
 * @param refused the first of the lines that were refused
 * @param warnings the first of the lines that were read otherwise than they were written
 * @param refusals number of refused lines in all
 * @param remarks number of warnings in all
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

    /** New venues that may be duplicates. They are counted from the remarks, because all of them are declared. */
    static final String DUPLICATES = "duplicates";

    /** The outcomes that change something when the file is recorded. */
    private static final List<String> NEWS = List.of("declared", "changed", "confirmed");

    public Report {
        counts = Map.copyOf(counts);
        outdated = List.copyOf(outdated);
        refused = List.copyOf(refused);
        warnings = List.copyOf(warnings);
    }

    /** The number of lines with an outcome, such as {@code declared}. */
    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** The number of lines that change something. */
    public int news() {
        return NEWS.stream().mapToInt(this::count).sum();
    }

    /**
     * A remark on one line.
     *
     * @param line line number as in an editor: the header is line 1
     */
    public record Remark(
            int line, @Nullable String column, @Nullable String value, Said said) {}

    /** A message in the language in which the file was brought, with its code. */
    public record Said(String code, String words) {}
}
