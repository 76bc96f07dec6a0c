package fr.maillage.command.venue.imports;

import fr.maillage.command.Message;
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
                cells.warn(column, ImportReason.CODE_ROUNDED.with(rounded(cells, column)));
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
            cells.refuse("id", ImportReason.ID_ROUNDED.with(rounded(cells, "id")));
        }
        return digits.text();
    }

    private static void number(Cells cells, String column, String meant) {
        cells.warn(column, ImportReason.CODE_NUMBER.with(Wording.excerpt(cells.raw(column)), meant));
    }

    private static Message rounded(Cells cells, String column) {
        return ImportReason.ROUNDED.with(Wording.excerpt(cells.raw(column)));
    }
}
