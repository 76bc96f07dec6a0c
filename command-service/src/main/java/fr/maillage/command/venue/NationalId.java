package fr.maillage.command.venue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids as national files write them: {@code <Source>_<local id>}, such as {@code Coop-numérique_62}, which means one place
 * whatever the file is called. The national map joins those of places that it takes for one by {@code __}.
 */
public final class NationalId {

    private static final Pattern OWN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern JOINED = Pattern.compile("__");

    /** A proper name, then an underscore: what a file counts its own lines by (« 12 », « lieu_12 ») does not begin so. */
    private static final Pattern TOKEN = Pattern.compile("\\p{Lu}[\\p{L}\\d.'’-]*\\p{Ll}[\\p{L}\\d.'’-]*_\\S+");

    /** Words that people count their own lines by, with a capital. */
    private static final Set<String> COMMON_WORDS = Set.of(
            "Lieu", "Lieux", "Structure", "Site", "Fiche", "Point", "Place", "Venue", "Ligne", "Id", "Poi", "Row");

    private NationalId() {}

    /** The ids that are joined in one, as they are written. */
    public static List<String> parts(String id) {
        return JOINED.splitAsStream(id).filter(part -> !part.isEmpty()).toList();
    }

    /** The national ids in an id, each once; none in an id that means something to its own source alone. */
    public static List<String> tokens(String id) {
        return parts(id).stream().filter(NationalId::isToken).distinct().toList();
    }

    private static boolean isToken(String part) {
        return TOKEN.matcher(part).matches() && !COMMON_WORDS.contains(part.substring(0, part.indexOf('_')));
    }

    /** The voices in which a record of a source speaks: each national id is one, else the source itself is. */
    static List<String> voices(String source, String id) {
        var tokens = tokens(id);
        return tokens.isEmpty() ? List.of(source) : tokens;
    }

    /** What may be the network's own ids in an id: as its exports write them, alone or joined with those of others. */
    public static List<UUID> own(String id) {
        return parts(id).stream()
                .map(part -> part.substring(part.lastIndexOf('_') + 1))
                .filter(OWN.asMatchPredicate())
                .map(UUID::fromString)
                .toList();
    }
}
