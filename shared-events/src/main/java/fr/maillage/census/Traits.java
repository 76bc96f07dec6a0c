package fr.maillage.census;

import fr.maillage.events.Contact;
import fr.maillage.events.Coordinates;
import fr.maillage.events.FreeText;
import fr.maillage.events.Place;
import fr.maillage.standard.NationalStandard;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The traits by which a record of a commune is compared, folded once. */
public final class Traits {

    /** The order that puts records of one street and one name side by side. */
    static final Comparator<Traits> NEIGHBOURS = Comparator.<Traits, String>comparing(traits -> traits.street.name())
            .thenComparing(traits -> traits.name.sorted());

    /** In metres: within these, two records are at the same place. */
    private static final double NEAR_METRES = 50;

    /** Of latitude. */
    private static final double METRES_PER_DEGREE = 111_195;

    /** The digits of a French number without its country code or first zero. */
    private static final int PHONE_DIGITS = 9;

    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NO_NUMBER = Pattern.compile("\\d?0+");
    private static final Pattern BEFORE_A_SITE = Pattern.compile("^https?://(?:www\\.)?");

    private final Name name;
    private final Street street;
    private final @Nullable Coordinates point;
    private final @Nullable String pivot;
    private final List<String> contacts;

    private Traits(
            Name name, Street street, @Nullable Coordinates point, @Nullable String pivot, List<String> contacts) {
        this.name = name;
        this.street = street;
        this.point = point;
        this.pivot = pivot;
        this.contacts = contacts;
    }

    /**
     * The traits of a venue.
     *
     * @param commune the name of its commune
     * @param pivot SIRET or RNA; null, or the standard's « unknown », where there is none
     */
    public static Traits of(String name, String commune, Place place, @Nullable String pivot, Contact contact) {
        return new Traits(
                Name.of(shown(name), commune),
                Street.of(shown(place.address())),
                place.coordinates(),
                NationalStandard.UNKNOWN_PIVOT.equals(pivot) ? null : pivot,
                contacts(contact));
    }

    /** The words without those that the hub masked: neither they nor that others say the same may be told. */
    private static String shown(String words) {
        return words.equals(FreeText.MASKED) ? "" : words;
    }

    /**
     * The clues by which two records of one commune may be one and the same: two or more, one of them the name or the
     * place; else none. (One legal entity with several venues, reached at one number, is the normal case.)
     */
    public Set<Clue> sharedWith(Traits other) {
        var clues = EnumSet.noneOf(Clue.class);
        if (isNear(other) || street.isThatOf(other.street)) {
            clues.add(Clue.PLACE);
        }
        if (pivot != null && pivot.equals(other.pivot)) {
            clues.add(Clue.PIVOT);
        }
        if (!Collections.disjoint(contacts, other.contacts)) {
            clues.add(Clue.CONTACT);
        }
        // A name alone is not enough: most pairs share nothing else, and need no look at it.
        if (!clues.isEmpty() && name.isLike(other.name)) {
            clues.add(Clue.NAME);
        }
        var candidate = clues.size() > 1 && (clues.contains(Clue.NAME) || clues.contains(Clue.PLACE));
        return candidate ? clues : Set.of();
    }

    /** Whether two points are near, computed on a flat ground: over 50 m the difference is not a millimetre. */
    private boolean isNear(Traits other) {
        if (point == null || other.point == null) {
            return false;
        }
        var north = (point.latitude() - other.point.latitude()) * METRES_PER_DEGREE;
        if (Math.abs(north) > NEAR_METRES) {
            return false;
        }
        var east = (point.longitude() - other.point.longitude())
                * METRES_PER_DEGREE
                * Math.cos(Math.toRadians(point.latitude()));
        return Math.hypot(north, east) <= NEAR_METRES;
    }

    private static List<String> contacts(Contact contact) {
        return Stream.of(
                        Stream.ofNullable(contact.phone()).map(Traits::phone),
                        contact.emails().stream().map(mail -> mail.strip().toLowerCase(Locale.ROOT)),
                        contact.sites().stream().map(Traits::site))
                .flatMap(words -> words)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The last nine digits of a number, however it was written; empty for one that was struck out with zeros. */
    private static String phone(String phone) {
        var digits = NOT_DIGIT.matcher(phone).replaceAll("");
        var last = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
        return NO_NUMBER.matcher(last).matches() ? "" : last;
    }

    private static String site(String site) {
        var bare = BEFORE_A_SITE.matcher(site.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        var end = bare.length();
        while (end > 0 && bare.charAt(end - 1) == '/') {
            end--;
        }
        return bare.substring(0, end);
    }
}
