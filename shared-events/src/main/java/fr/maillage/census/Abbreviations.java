package fr.maillage.census;

import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the field is used to write in short. Names are compared in short: in full, « espace public numérique » would make
 * two of them alike that share nothing else.
 */
final class Abbreviations {

    /** {@code E.P.N.}: letters with a point after each. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\d])\\p{L}(?:\\.\\s?\\p{L}(?![\\p{L}\\d'’])){1,9}");

    /** In short, and in full without small words: the longer first where one begins another. */
    private static final List<Map.Entry<String, String>> SHORT = List.of(
            Map.entry("bij", "bureau information jeunesse"),
            Map.entry("bm", "bibliotheque municipale"),
            Map.entry("ca", "communaute agglomeration"),
            Map.entry("caf", "caisse allocations familiales"),
            Map.entry("cc", "communaute communes"),
            Map.entry("ccas", "centre communal action sociale"),
            Map.entry("cci", "chambre commerce industrie"),
            Map.entry("cd", "conseil departemental"),
            Map.entry("cfa", "centre formation apprentis"),
            Map.entry("cias", "centre intercommunal action sociale"),
            Map.entry("cidff", "centre information droits femmes familles"),
            Map.entry("cma", "chambre metiers artisanat"),
            Map.entry("cms", "centre medico social"),
            Map.entry("cpam", "caisse primaire assurance maladie"),
            Map.entry("crf", "croix rouge francaise"),
            Map.entry("crij", "centre regional information jeunesse"),
            Map.entry("csc", "centre socio culturel"),
            Map.entry("csc", "centre socioculturel"),
            Map.entry("csc", "centre social culturel"),
            Map.entry("cs", "centre social"),
            Map.entry("cu", "communaute urbaine"),
            Map.entry("ehpad", "etablissement hebergement pour personnes agees dependantes"),
            Map.entry("epn", "espace public numerique"),
            Map.entry("fjt", "foyer jeunes travailleurs"),
            Map.entry("gs", "groupe scolaire"),
            Map.entry("mde", "maison emploi"),
            Map.entry("mdph", "maison departementale personnes handicapees"),
            Map.entry("mds", "maison departementale solidarites"),
            Map.entry("mds", "maison departementale solidarite"),
            Map.entry("mfr", "maison familiale rurale"),
            Map.entry("mjc", "maison jeunes culture"),
            Map.entry("ml", "mission locale"),
            Map.entry("mpt", "maison pour tous"),
            Map.entry("msa", "mutualite sociale agricole"),
            Map.entry("msap", "maison services public"),
            Map.entry("ot", "office tourisme"),
            Map.entry("pij", "point information jeunesse"),
            Map.entry("pimms", "point information mediation multi services"),
            Map.entry("spf", "secours populaire francais"),
            Map.entry("udaf", "union departementale associations familiales"));

    /** One label under several names: none of them is short for the others. */
    private static final List<Map.Entry<String, String>> FRANCE_SERVICES = Stream.of(
                    "maison france services",
                    "espace france services",
                    "maison france service",
                    "espace france service",
                    "france service",
                    "mfs",
                    "efs",
                    "fs")
            .map(name -> Map.entry("france services", name))
            .toList();

    private static final Map<String, String> WORDS = Map.of(
            "asso",
            "association",
            "assoc",
            "association",
            "biblio",
            "bibliotheque",
            "ctre",
            "centre",
            "esp",
            "espace",
            "num",
            "numerique",
            "sts",
            "saints",
            "stes",
            "saintes");

    /** {@code e p n}: of two letters it may be anything. */
    private static final List<Map.Entry<String, String>> SPACED = SHORT.stream()
            .filter(one -> one.getKey().length() > 2)
            .map(one -> whole(one.getKey(), String.join(" ", one.getKey().split(""))))
            .toList();

    private static final List<Map.Entry<String, String>> IN_FULL = Stream.concat(
                    SHORT.stream(), FRANCE_SERVICES.stream())
            .map(one -> whole(one.getKey(), one.getValue()))
            .toList();

    private Abbreviations() {}

    /** A name without points between initials. */
    static String joined(String name) {
        return INITIALS.matcher(name)
                .replaceAll(initials -> initials.group().replace(".", "").replace(" ", ""));
    }

    /** The words of a name, without small ones, all in short that is known in short. */
    static String brief(String name) {
        var plain = replaced(Territories.plain(joined(name)), SPACED);
        var words = Folding.words(plain).stream().map(word -> WORDS.getOrDefault(word, word));
        return replaced(Folding.joined(words), IN_FULL);
    }

    private static String replaced(String words, List<Map.Entry<String, String>> all) {
        var text = padded(words);
        for (var one : all) {
            text = text.replace(one.getValue(), one.getKey());
        }
        return text.strip();
    }

    private static Map.Entry<String, String> whole(String brief, String full) {
        return Map.entry(padded(brief), padded(full));
    }

    /** So that only whole words are found. */
    private static String padded(String words) {
        return " " + words + " ";
    }
}
