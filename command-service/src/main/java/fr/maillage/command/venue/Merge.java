package fr.maillage.command.venue;

import fr.maillage.events.Hours;
import fr.maillage.events.LabelStanding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The merge of a statement about a venue into the venue's content, field by field and, in lists, value by value. A
 * value that its author has not changed since its last statement is left alone.
 */
final class Merge {

    private static final Set<VenueField> OF_A_PLACE =
            EnumSet.of(VenueField.ADDRESS, VenueField.ADDRESS_COMPLEMENT, VenueField.POSTCODE, VenueField.COORDINATES);

    private final VenueFields said;
    private final LabelStanding standing;
    private final Set<String> unsaid;
    private final List<VenueFields> before;
    private final VenueFields now;

    /**
     * @param standing of the labels in the statement
     * @param unsaid columns of the national standard that take nothing back where they are empty
     * @param before the contents that the author may have stated last: any of them is no news when it is stated again;
     *     empty for an author without a former statement, who then takes nothing back
     */
    Merge(
            VenueContent said,
            LabelStanding standing,
            Set<String> unsaid,
            Collection<VenueContent> before,
            VenueContent now) {
        this.said = VenueFields.of(said);
        this.standing = standing;
        this.unsaid = unsaid;
        this.before = before.stream().map(VenueFields::of).toList();
        this.now = VenueFields.of(now);
    }

    /** Whether the author changed its statement at all, even to the value that the venue has already. */
    boolean isNews() {
        return Stream.of(VenueField.values())
                .anyMatch(field -> isList(field)
                        ? !added(field).isEmpty() || !dropped(field).isEmpty()
                        : isNews(field));
    }

    /** The venue's content after the statement. */
    VenueContent content() {
        var fields = new EnumMap<VenueField, Object>(VenueField.class);
        for (var field : VenueField.values()) {
            var value = merged(field);
            if (value != null) {
                fields.put(field, value);
            }
        }
        return new VenueFields(fields).content();
    }

    private @Nullable Object merged(VenueField field) {
        if (isList(field)) {
            return list(field);
        }
        return isNews(field) && !same(said.get(field), now.get(field)) ? said.get(field) : now.get(field);
    }

    private boolean isList(VenueField field) {
        return said.get(field) instanceof List;
    }

    private boolean isNews(VenueField field) {
        var value = said.get(field);
        if (OF_A_PLACE.contains(field) && isOthers(VenueField.COMMUNE) && !isNews(VenueField.COMMUNE)) {
            // The venue moved away from the commune of this statement: the street stated is not one of the new commune.
            return false;
        }
        if (value == null) {
            return !field.isAmong(unsaid)
                    && !before.isEmpty()
                    && !isOthers(field)
                    && before.stream().noneMatch(word -> word.get(field) == null);
        }
        return !isUnreadableBesideReadable(value, now.get(field))
                && !(field.isAmong(unsaid) && isOthers(field))
                && before.stream().noneMatch(word -> same(value, word.get(field)));
    }

    /**
     * Whether somebody else stated the value that the venue has. A statement that leaves the value out, or only derives
     * it, does not take it away.
     */
    private boolean isOthers(VenueField field) {
        var value = now.get(field);
        return value != null && before.stream().noneMatch(word -> same(value, word.get(field)));
    }

    /** Whether unreadable hours would replace readable ones, which they never do. */
    private static boolean isUnreadableBesideReadable(Object value, @Nullable Object known) {
        return value instanceof Hours hours
                && hours.error() != null
                && known instanceof Hours readable
                && readable.error() == null;
    }

    /**
     * Hours are compared as they were written: our way of reading them may change without a change of the source's
     * text.
     */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof Hours hours && other instanceof Hours others
                ? hours.raw().equals(others.raw())
                : Objects.equals(one, other);
    }

    private List<?> list(VenueField field) {
        var values = new ArrayList<Object>(VenueField.elements(now.get(field)));
        values.removeAll(dropped(field));
        added(field).stream().filter(value -> !values.contains(value)).forEach(values::add);
        return Stream.of(now, said)
                .<List<?>>map(word -> VenueField.elements(word.get(field)))
                .filter(word -> new HashSet<>(values).equals(new HashSet<Object>(word)))
                .findFirst()
                .orElse(values);
    }

    private List<?> added(VenueField field) {
        return VenueField.elements(said.get(field)).stream()
                .filter(value -> before.stream().noneMatch(word -> holds(word, field, value)))
                .toList();
    }

    private List<?> dropped(VenueField field) {
        return before.stream()
                .limit(1)
                .flatMap(word -> VenueField.elements(word.get(field)).stream())
                .filter(value -> before.stream().allMatch(word -> holds(word, field, value)))
                .filter(value -> !holds(said, field, value))
                .filter(value -> field.takesBack(value, unsaid) || isReworded(field, value))
                .filter(value -> isTheirs(field, value))
                .toList();
    }

    /** Whether the statement has other words for the same column, which replace those that were kept. */
    private boolean isReworded(VenueField field, Object value) {
        return field == VenueField.KEPT_WORDS
                && VenueField.elements(said.get(field)).stream()
                        .anyMatch(line -> KeptWords.column(line).equals(KeptWords.column(value)));
    }

    /**
     * Whether the author may take a label back. A label that the hub granted stays where a structure's own file leaves
     * it out.
     */
    private boolean isTheirs(VenueField field, Object value) {
        return field != VenueField.LABELS
                || standing == LabelStanding.GRANTED
                || !holds(now, VenueField.GRANTED_LABELS, value);
    }

    private static boolean holds(VenueFields word, VenueField field, Object value) {
        return VenueField.elements(word.get(field)).contains(value);
    }
}
