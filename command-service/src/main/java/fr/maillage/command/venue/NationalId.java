package fr.maillage.command.venue;

import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids as national files write them: {@code <Source>_<local id>}, such as {@code Coop-numérique_62}. Such an id means
 * one place, in all files alike. Where the national map takes several places for one, it joins their ids by {@code __}.
 */
public final class NationalId {

    private static final Pattern OWN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern JOINED = Pattern.compile("__");

    /** A name of three letters or more, then an underscore. */
    private static final Pattern TOKEN = Pattern.compile("([\\p{L}\\d.'’ -]{3,60})_\\S+");

    /** A capital or a hyphen. The words by which a file counts its own lines (« lieu_12 ») have neither. */
    private static final Pattern PROPER = Pattern.compile("\\p{Lu}|-");

    /** Words by which people count their own lines, in capitals too. */
    private static final Set<String> COMMON_WORDS = Set.of(
            "lieu",
            "lieux",
            "structure",
            "structures",
            "site",
            "fiche",
            "point",
            "place",
            "venue",
            "ligne",
            "poi",
            "row",
            "line",
            "record",
            "item",
            "epn",
            "espace",
            "adresse",
            "num",
            "numero",
            "ref",
            "code",
            "local",
            "asso",
            "association",
            "commune",
            "mairie",
            "mediatheque",
            "bibliotheque",
            "etablissement");

    private NationalId() {}

    /** The single ids in a joined id, as they are written. */
    public static List<String> parts(String id) {
        return JOINED.splitAsStream(id).filter(part -> !part.isEmpty()).toList();
    }

    /** The national ids in an id, each once; none where the id has a meaning in its own source only. */
    public static List<String> tokens(String id) {
        return parts(id).stream().filter(NationalId::isToken).distinct().toList();
    }

    private static boolean isToken(String part) {
        var token = TOKEN.matcher(part);
        return token.matches()
                && PROPER.matcher(token.group(1)).find()
                && !COMMON_WORDS.contains(Territories.plain(token.group(1)));
    }

    /**
     * The voices of a source's record, by which its statements are kept: each of its national ids, or the source where
     * it has none.
     */
    static List<String> voices(String source, String id) {
        var tokens = tokens(id);
        return tokens.isEmpty() ? List.of(source) : tokens;
    }

    /**
     * The UUIDs in an id that may be the network's own ids, as its exports write them: alone or joined with those of
     * others.
     */
    public static List<UUID> own(String id) {
        return parts(id).stream()
                .map(part -> part.substring(part.lastIndexOf('_') + 1))
                .filter(OWN.asMatchPredicate())
                .map(UUID::fromString)
                .toList();
    }
}
