package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Wording;

/** Reader of codes in digits, which count nothing: postcodes, numbers of communes, of companies, of telephones. */
final class Codes {

    private Codes() {}

    /** The code as it was before a tool took it for a number; empty where there is none, or no usable one. */
    static String read(Cells cells, String column) {
        var digits = Digits.of(cells.raw(column));
        return switch (digits.kind()) {
            case AS_WRITTEN -> digits.text();
            case NUMBER -> {
                number(cells, column, digits.text());
                yield digits.text();
            }
            case LOST -> {
                cells.leaveUnread(column);
                cells.warn(column, "venue.code.rounded", rounded(cells, column) + " La valeur est laissée de côté.");
                yield "";
            }
        };
    }

    /**
     * The id of the line in its source; empty, and the line refused, where there is none. A rounded id refuses the line
     * too.
     *
     * @param most characters kept
     */
    static String id(Cells cells, int most) {
        var digits = Digits.ofId(cells.needed("id", most));
        if (digits.kind() == Digits.Kind.NUMBER) {
            number(cells, "id", digits.text());
        }
        if (digits.kind() == Digits.Kind.LOST) {
            cells.refuse(
                    "id",
                    "venue.id.rounded",
                    rounded(cells, "id")
                            + " Il ne désigne plus ce lieu : mettez la colonne au format texte avant d'exporter le fichier.");
        }
        return digits.text();
    }

    private static void number(Cells cells, String column, String meant) {
        cells.warn(
                column,
                "venue.code.number",
                "« %s » est lu %s : un tableur a pris ce code pour un nombre."
                        .formatted(Wording.excerpt(cells.raw(column)), meant));
    }

    private static String rounded(Cells cells, String column) {
        return "« %s » est un code qu'un tableur a pris pour un nombre et arrondi : ses derniers chiffres sont perdus."
                .formatted(Wording.excerpt(cells.raw(column)));
    }
}
