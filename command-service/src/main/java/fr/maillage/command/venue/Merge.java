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
 * A word on a venue laid over what the venue is, field by field and, in lists, value by value: what its author did not
 * change since it last spoke is left alone.
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
     * @param standing of the labels that are said
     * @param unsaid columns of the national standard that take nothing back where they are empty
     * @param before what the author may have said when it last spoke: hearing any of it again is no news; empty for an
     *     author who never spoke, who then takes nothing back
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

    /** Whether the author changed its word at all, be it to what the venue is already. */
    boolean isNews() {
        return Stream.of(VenueField.values())
                .anyMatch(field -> isList(field)
                        ? !added(field).isEmpty() || !dropped(field).isEmpty()
                        : isNews(field));
    }

    /** The venue's content once the word is heard. */
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
            // The venue moved away from the commune that the author speaks of: its streets are not those of the other.
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

    /** Whether what the venue has is somebody else's word: to say nothing, or only to derive it, takes that away from nobody. */
    private boolean isOthers(VenueField field) {
        var value = now.get(field);
        return value != null && before.stream().noneMatch(word -> same(value, word.get(field)));
    }

    /** Hours that nobody can read do not take the place of hours that everybody can. */
    private static boolean isUnreadableBesideReadable(Object value, @Nullable Object known) {
        return value instanceof Hours hours
                && hours.error() != null
                && known instanceof Hours readable
                && readable.error() == null;
    }

    /** Hours are compared as they were written: our way of reading them may change, the source's word does not by that. */
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

    /** Other words of the same column stand in the place of those that were kept. */
    private boolean isReworded(VenueField field, Object value) {
        return field == VenueField.KEPT_WORDS
                && VenueField.elements(said.get(field)).stream()
                        .anyMatch(line -> KeptWords.column(line).equals(KeptWords.column(value)));
    }

    /** What a structure's own file leaves out is no word against what the hub stands behind. */
    private boolean isTheirs(VenueField field, Object value) {
        return field != VenueField.LABELS
                || standing == LabelStanding.GRANTED
                || !holds(now, VenueField.GRANTED_LABELS, value);
    }

    private static boolean holds(VenueFields word, VenueField field, Object value) {
        return VenueField.elements(word.get(field)).contains(value);
    }
}
