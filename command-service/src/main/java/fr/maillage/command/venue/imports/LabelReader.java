package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Choices;
import fr.maillage.command.values.Wording;
import fr.maillage.command.venue.StandardLabel;
import fr.maillage.events.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reader of the programmes and labels of a venue in a row. */
final class LabelReader {

    private LabelReader() {}

    static List<Label> read(Cells cells) {
        var labels = new ArrayList<Label>();
        listed(cells, "dispositif_programmes_nationaux", Label.Kind.PROGRAMME, labels);
        listed(cells, "formations_labels", Label.Kind.QUALIFICATION, labels);
        var others = Pieces.free(cells.raw("autres_formations_labels"));
        if (others.otherwise()) {
            cells.warnOfSigns("autres_formations_labels");
        }
        others.values().stream().map(name -> otherLabel(cells, name)).forEach(labels::add);
        return labels.stream().distinct().toList();
    }

    /**
     * A label from the column of other labels. A name that the standard knows is that label, so that there are not two
     * of that name.
     */
    private static Label otherLabel(Cells cells, String given) {
        var meant = StandardLabel.meant(given);
        meant.ifPresent(known -> cells.warn(
                "autres_formations_labels",
                given,
                ImportReason.LABEL_KNOWN.with(Wording.excerpt(given), known.name())));
        return meant.orElseGet(() -> ownWords(cells, "autres_formations_labels", given));
    }

    /**
     * Reads a column of listed labels. A label that the standard does not know is still a label: it is kept among the
     * others.
     */
    private static void listed(Cells cells, String column, Label.Kind kind, List<Label> labels) {
        var cell = cells.raw(column);
        var pieces = Pieces.of(cell, text -> label(kind, text).isPresent());
        var free = Pieces.free(cell);
        if (pieces.otherwise() || free.otherwise()) {
            cells.warnOfSigns(column);
        }
        for (var piece : pieces.values()) {
            var known = label(kind, piece);
            if (known.isPresent()) {
                labels.add(known.get());
            } else {
                unknown(
                        cells,
                        column,
                        cell.indexOf('|') < 0 ? Pieces.free(piece).values() : List.of(piece),
                        labels);
            }
        }
    }

    private static void unknown(Cells cells, String column, List<String> names, List<Label> labels) {
        names.forEach(name -> {
            cells.warn(column, name, ImportReason.LABEL_UNKNOWN.with(Wording.excerpt(name)));
            labels.add(ownWords(cells, column, name));
        });
    }

    private static Label ownWords(Cells cells, String column, String name) {
        cells.lookAt(column, name);
        return new Label(Label.Kind.OTHER, name);
    }

    /** The label of that name in either list: older versions of the standard had one list for both. */
    private static Optional<Label> label(Label.Kind kind, String name) {
        var programme = Choices.PROGRAMMES.named(name).map(known -> new Label(Label.Kind.PROGRAMME, known));
        var qualification = Choices.QUALIFICATIONS.named(name).map(known -> new Label(Label.Kind.QUALIFICATION, known));
        return kind == Label.Kind.PROGRAMME ? programme.or(() -> qualification) : qualification.or(() -> programme);
    }
}
