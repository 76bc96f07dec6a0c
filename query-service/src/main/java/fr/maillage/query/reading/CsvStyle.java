package fr.maillage.query.reading;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a table is asked for as CSV: for machines, or for a spreadsheet that a double click opens.
 *
 * @param tableur {@link #FRENCH} for a spreadsheet set to French; null for machines
 */
public record CsvStyle(
        @Parameter(
                description =
                        "« fr » : le CSV pour un tableur réglé en français : points-virgules, UTF-8 avec BOM, virgule"
                                + " décimale. Une apostrophe précède les codes dont le tableur changerait l'écriture (02100,"
                                + " SIRET, +33…) comme ce qu'il prendrait pour une formule.",
                schema = @Schema(allowableValues = CsvStyle.FRENCH))
        @Nullable String tableur) {

    /** The query parameter that asks for it. */
    public static final String PARAMETER = "tableur";

    /** The form for a spreadsheet set to French: semicolons, a decimal comma, a mark that says UTF-8. */
    public static final String FRENCH = "fr";

    public static CsvStyle of(Parameters asked) {
        var named = asked.exactly(PARAMETER, List.of(FRENCH));
        return new CsvStyle(named.isEmpty() ? null : named.getFirst());
    }

    /** Whether the table is for people, who open it in a spreadsheet. */
    public boolean forSpreadsheet() {
        return tableur != null;
    }

    /** Begins the table as the body of an answer. */
    public CsvTable answer(HttpServletResponse response, List<String> columns) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        return write(response.getOutputStream(), columns);
    }

    /** Begins the table with its header. */
    public CsvTable write(OutputStream out, List<String> columns) throws IOException {
        var table = CsvTable.on(out, forSpreadsheet());
        table.row(columns.stream());
        return table;
    }
}
