package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Wording;
import fr.maillage.standard.NationalStandard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line as a person reads them: what is wrong but not needed is left out or kept as it is, with a remark;
 * what is needed and missing refuses the line.
 */
final class Cells {

    private static final Pattern LIST = Pattern.compile("\\|");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");
    private static final char DAMAGED = '\ufffd';

    private final Line.Row row;
    private final List<Remark> warnings = new ArrayList<>();
    private final List<Remark> faults = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();

    Cells(Line.Row row) {
        this.row = row;
    }

    /** What a column says; empty where nothing. */
    String raw(String column) {
        return row.text(column);
    }

    /** A text that the line cannot do without; empty, and the line refused, where it says nothing. */
    String needed(String column, int most) {
        var text = text(column, most);
        if (text == null) {
            refuse(
                    column,
                    "venue." + column + ".missing",
                    "La colonne « %s » est vide ; elle est obligatoire.".formatted(column));
            return "";
        }
        return text;
    }

    /** A free text, cut where it is longer than any screen shows; null where nothing is said. */
    @Nullable String text(String column, int most) {
        var text = CONTROLS.matcher(raw(column)).replaceAll("");
        if (text.indexOf(DAMAGED) >= 0) {
            warn(
                    column,
                    "venue.text.damaged",
                    "Des lettres sont abîmées (« %s ») : le fichier a été mal converti en UTF-8. Le texte est gardé tel quel."
                            .formatted(Wording.excerpt(text.replace(DAMAGED, '\u25a1'))));
        }
        if (text.codePointCount(0, text.length()) > most) {
            warn(
                    column,
                    "venue.text.long",
                    "Le texte de plus de %d caractères est coupé à cette longueur.".formatted(most));
            text = text.substring(0, text.offsetByCodePoints(0, most)).strip();
        }
        return text.isEmpty() ? null : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    }

    /** A value that must be right to be kept; left out with a remark where it is not. */
    <T> @Nullable T value(String column, Function<String, Checked<T>> check) {
        return raw(column).isEmpty() ? null : checked(column, raw(column), check);
    }

    /** Each value of a list that is right, once; the others are left out with a remark each. */
    List<String> values(String column, Function<String, Checked<String>> check) {
        return values(column, parts(column), check);
    }

    /** The same, for parts that were told apart otherwise. */
    List<String> values(String column, Stream<String> parts, Function<String, Checked<String>> check) {
        return parts.map(part -> checked(column, part, check))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The values of a list as they are written. */
    Stream<String> parts(String column) {
        return LIST.splitAsStream(raw(column)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private <T> @Nullable T checked(String column, String given, Function<String, Checked<T>> check) {
        var checked = check.apply(given);
        if (checked.fault() != null) {
            leaveUnread(column);
            warn(
                    column,
                    given,
                    "venue." + checked.fault().code(),
                    checked.fault().message() + " La valeur est laissée de côté.");
        }
        return checked.value();
    }

    /** Notes that what a column holds, or a part of it, could not be read: then it takes nothing back. */
    void leaveUnread(String column) {
        unread.add(column);
    }

    /** Columns that take nothing back: those that are not in the file, and those that could not be read. */
    Set<String> unsaid() {
        return Stream.concat(unread.stream(), NationalStandard.COLUMNS.stream().filter(column -> !row.has(column)))
                .collect(toUnmodifiableSet());
    }

    /** Says something of a column, with all that it says as the value. */
    void warn(String column, String code, String message) {
        warn(column, raw(column), code, message);
    }

    void warn(String column, String value, String code, String message) {
        warnings.add(new Remark(row.number(), column, value, code, message));
    }

    /** Refuses the line, because of that column. */
    void refuse(String column, String code, String message) {
        var value = raw(column);
        faults.add(new Remark(row.number(), column, value.isEmpty() ? null : value, code, message));
    }

    /** Why the line is refused, all reasons at once under the first one's column; null where it is not. */
    @Nullable Remark refusal() {
        if (faults.isEmpty()) {
            return null;
        }
        var first = faults.getFirst();
        return new Remark(
                first.line(),
                first.column(),
                first.value(),
                first.code(),
                faults.stream().map(Remark::message).collect(joining(" ")));
    }

    List<Remark> warnings() {
        return List.copyOf(warnings);
    }
}
