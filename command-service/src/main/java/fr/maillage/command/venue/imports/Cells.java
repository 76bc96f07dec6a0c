package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.command.Message;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.ValueReason;
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
                    ImportReason.CELL_LONG.with(Wording.LONGEST));
            return "";
        }
        if (Blank.isFailure(text)) {
            leaveUnread(column);
            warn(column, text, ImportReason.CELL_FAILED.with(text));
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
            warn(column, text, ImportReason.TEXT_DECODED_TWICE.with(where));
            return text;
        }
        var mended = Line.plain(meant.get());
        warn(column, text, ImportReason.TEXT_MENDED.with(where, TwiceDecoded.excerpt(mended, text)));
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
            refuse(column, "venue." + column + ".missing", ImportReason.COLUMN_EMPTY.with(column));
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
            warn(column, ImportReason.TEXT_DAMAGED.with(Wording.excerpt(text.replace(DAMAGED, '\u25a1'))));
        }
        if (text.codePointCount(0, text.length()) > most) {
            warn(column, ImportReason.TEXT_LONG.with(most));
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
        warn(column, ImportReason.LIST_SIGNS.with());
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
            warn(column, given, "venue." + checked.violation().code(), ImportReason.LEFT_OUT.with(checked.violation()));
        }
        warnOf(checked.traces(), column, given);
        return checked.value();
    }

    /** Adds a warning where words that are kept as they are written speak of a person. */
    void lookAt(String column, String words) {
        warnOf(PersonalTrace.in(words), column, words);
    }

    private void warnOf(List<PersonalTrace> traces, String column, String value) {
        traces.forEach(trace -> warn(
                column, value, "venue." + trace.code(), ValueReason.of(trace).with()));
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
    void warn(String column, Message message) {
        warn(column, raw(column), message);
    }

    void warn(String column, String value, Message message) {
        warn(column, value, message.code(), message);
    }

    void warn(String column, String value, String code, Message message) {
        warnings.add(new ImportIssue(row.number(), column, value, code, message));
    }

    /** Refuses the line, because of that column. */
    void refuse(String column, Message message) {
        refuse(column, message.code(), message);
    }

    private void refuse(String column, String code, Message message) {
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
                ImportReason.SEVERAL.with(
                        faults.stream().map(ImportIssue::message).toList()));
    }

    List<ImportIssue> warnings() {
        return List.copyOf(warnings);
    }
}
