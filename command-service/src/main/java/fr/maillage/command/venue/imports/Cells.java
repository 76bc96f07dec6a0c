package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Wording;
import fr.maillage.events.FreeText;
import fr.maillage.privacy.PersonalTrace;
import fr.maillage.standard.NationalStandard;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line as a person reads them. A wrong value that is not needed is left out or kept as it is, with an
 * issue. A needed value that is missing refuses the line.
 */
final class Cells {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");
    private static final char DAMAGED = '\ufffd';

    private final Line.Row row;
    private final List<ImportIssue> warnings = new ArrayList<>();
    private final List<ImportIssue> faults = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private final Map<String, String> read = new HashMap<>();
    private final Map<String, Set<String>> kept = new LinkedHashMap<>();

    Cells(Line.Row row) {
        this.row = row;
    }

    /** The text of a column, without the traces of tools; empty where there is none. */
    String raw(String column) {
        var known = read.get(column);
        if (known == null) {
            known = reading(column);
            read.put(column, known);
        }
        return known;
    }

    private String reading(String column) {
        var text = row.text(column);
        if (text.length() > Wording.LONGEST) {
            leaveUnread(column);
            warn(
                    column,
                    Wording.excerpt(text.substring(0, Wording.LONGEST)),
                    "venue.cell.long",
                    "Cette cellule compte plus de %d caractères : elle n'est pas lue.".formatted(Wording.LONGEST));
            return "";
        }
        if (Blank.isFailure(text)) {
            leaveUnread(column);
            warn(
                    column,
                    text,
                    "venue.cell.failed",
                    "« %s » est une erreur de calcul du tableur : la cellule n'est pas lue.".formatted(text));
            return "";
        }
        return Blank.is(column, text) ? "" : TwiceDecoded.isLikely(row.written(column)) ? decoded(column, text) : text;
    }

    /**
     * The text that was decoded twice, mended where that is certain. An id is never mended, because it has to stay the
     * same from file to file.
     */
    private String decoded(String column, String text) {
        var meant = column.equals("id") ? Optional.<String>empty() : TwiceDecoded.meant(row.written(column));
        var where = TwiceDecoded.excerpt(text, text);
        if (meant.isEmpty()) {
            warn(
                    column,
                    text,
                    "venue.text.decoded-twice",
                    "« %s » semble avoir été lu dans un mauvais encodage avant d'être enregistré en UTF-8. Le texte est gardé tel quel."
                            .formatted(where));
            return text;
        }
        var mended = Line.plain(meant.get());
        warn(
                column,
                text,
                "venue.text.mended",
                "« %s » est lu « %s » : le texte avait été lu dans un mauvais encodage avant d'être enregistré en UTF-8."
                        .formatted(where, TwiceDecoded.excerpt(mended, text)));
        return mended;
    }

    /**
     * A text that the line must have; empty, and the line refused, where there is none.
     *
     * @param most characters kept
     */
    String needed(String column, int most) {
        var text = said(column, most);
        if (text == null) {
            refuse(
                    column,
                    "venue." + column + ".missing",
                    "La colonne « %s » est vide ; elle est obligatoire.".formatted(column));
            return "";
        }
        return text;
    }

    /**
     * A free text, cut where it is too long; null where there is none, or the text of masked words.
     *
     * @param most characters kept
     */
    @Nullable String text(String column, int most) {
        if (raw(column).equals(FreeText.MASKED)) {
            leaveUnread(column);
            return null;
        }
        return said(column, most);
    }

    private @Nullable String said(String column, int most) {
        var text = readable(raw(column));
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
        lookAt(column, text);
        return text.isEmpty() ? null : text;
    }

    /** The text in one form of Unicode, without characters that no screen can show. */
    private static String readable(String text) {
        return Normalizer.normalize(CONTROLS.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    /** The valid values, each once. The others are left out with an issue each. */
    List<String> values(String column, Stream<String> parts, Function<String, Checked<String>> check) {
        return parts.map(part -> checked(column, part, check))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Adds a warning: the values of a list are not separated by the standard's bar, and are read all the same. */
    void warnOfSigns(String column) {
        warn(
                column,
                "venue.list.signs",
                "Les valeurs ne sont pas séparées par la barre « | » du standard : elles sont lues une à une.");
    }

    /** Keeps a text that no field of a venue holds, in the words of its source. */
    void keep(String column, String words) {
        var text = readable(words);
        if (kept.computeIfAbsent(column, first -> new LinkedHashSet<>()).add(text)) {
            lookAt(column, text);
        }
    }

    /** The texts kept in this way, by their column. */
    Map<String, Set<String>> kept() {
        return kept;
    }

    /** A value that must be valid; null, with an issue, where it is not. */
    <T> @Nullable T checked(String column, String given, Function<String, Checked<T>> check) {
        var checked = check.apply(given);
        if (checked.violation() != null) {
            leaveUnread(column);
            warn(
                    column,
                    given,
                    "venue." + checked.violation().code(),
                    checked.violation().message() + " La valeur est laissée de côté.");
        }
        warnOf(checked.traces(), column, given);
        return checked.value();
    }

    /** Adds a warning where words that are kept as they are written speak of a person. */
    void lookAt(String column, String words) {
        warnOf(PersonalTrace.in(words), column, words);
    }

    private void warnOf(List<PersonalTrace> traces, String column, String value) {
        traces.forEach(trace -> warn(column, value, "venue." + trace.code(), trace.warning()));
    }

    /** Notes that a column, or a part of it, could not be read. The column then takes nothing back. */
    void leaveUnread(String column) {
        unread.add(column);
    }

    /** Columns that take nothing back: those that are not in the file, and those that could not be read. */
    Set<String> unsaid() {
        return Stream.concat(unread.stream(), NationalStandard.COLUMNS.stream().filter(column -> !row.has(column)))
                .collect(toUnmodifiableSet());
    }

    /** Adds a warning about a column, with its whole text as the value. */
    void warn(String column, String code, String message) {
        warn(column, raw(column), code, message);
    }

    void warn(String column, String value, String code, String message) {
        warnings.add(new ImportIssue(row.number(), column, value, code, message));
    }

    /** Refuses the line, because of that column. */
    void refuse(String column, String code, String message) {
        var value = raw(column);
        faults.add(new ImportIssue(row.number(), column, value.isEmpty() ? null : value, code, message));
    }

    /** The issue that refuses the line, with all reasons under the first one's column; null where it is not refused. */
    @Nullable ImportIssue refusal() {
        if (faults.isEmpty()) {
            return null;
        }
        var first = faults.getFirst();
        return new ImportIssue(
                first.line(),
                first.column(),
                first.value(),
                first.code(),
                faults.stream().map(ImportIssue::message).collect(joining(" ")));
    }

    List<ImportIssue> warnings() {
        return List.copyOf(warnings);
    }
}
