package fr.maillage.query.web.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A translation of opening hours as people write them, {@code lundi à vendredi 9h-12h et 14h-17h30}, into the syntax of
 * the national standard, which nobody should have to learn. Hours already in that syntax stay unchanged.
 */
final class WrittenHours {

    private static final Pattern IN_WORDS =
            words("\\d\\s*h(?:\\d|\\b)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
                    + "|fériés|vacances|rendez[\\s-]?vous|\\brdv\\b");
    private static final Pattern TIME = words("(\\d{1,2})\\s*h(?:\\s*([0-5]\\d))?(?!\\d|\\s*h)");
    private static final Pattern UNPADDED = Pattern.compile("(?<![\\d:])(\\d):(\\d\\d)");
    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        var days = "(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";
        var holidays = "(?:les |le |des |aux? )?(jours fériés|fériés|vacances(?: scolaires)?)";
        var appointment =
                "(?:(?:uniquement|seulement) )?(?:sur |avec )?(?:rendez[\\s-]?vous|rdv)\\b(?: (?:uniquement|seulement))?";
        WORDS.put(words("\\s*(?:;|\\R)\\s*"), "; ");
        WORDS.put(words("[\\s,;]*\\b(?:sinon|ou)\\b[\\s,:]*" + appointment), " || §");
        WORDS.put(words("; " + appointment), " || §");
        WORDS.put(words("[\\s,]*\\b" + appointment), " §");
        WORDS.put(words("§"), "\"sur rendez-vous\"");
        WORDS.put(words("\\bfermée?s? (?:pendant |durant |lors )?" + holidays), "$1 fermé");
        WORDS.put(words("[\\s,;]*\\b(?:sauf|hors)(?: pendant)? " + holidays), "; $1 fermé");
        WORDS.put(words("\\b([1-5])(?:er|e|è?me|nde?)\\s+" + days + "\\s+(?:du|de chaque)\\s+mois\\b"), "$2[$1]");
        WORDS.put(words("\\bdernier\\s+" + days + "\\s+(?:du|de chaque)\\s+mois\\b"), "$1[-1]");
        WORDS.put(words("\\b(?:pendant |durant )?(?:les )?vacances(?: scolaires)?\\b"), "SH");
        WORDS.put(words("\\b(?:lundis?|lun|lu)\\b\\.?"), "Mo");
        WORDS.put(words("\\b(?:mardis?|ma)\\b\\.?"), "Tu");
        WORDS.put(words("\\b(?:mercredis?|mer|me)\\b\\.?"), "We");
        WORDS.put(words("\\b(?:jeudis?|jeu|je)\\b\\.?"), "Th");
        WORDS.put(words("\\b(?:vendredis?|ven|ve)\\b\\.?"), "Fr");
        WORDS.put(words("\\b(?:samedis?|sam|sa)\\b\\.?"), "Sa");
        WORDS.put(words("\\b(?:dimanches?|dim|di)\\b\\.?"), "Su");
        WORDS.put(words("\\b(?:jours )?fériés\\b"), "PH");
        WORDS.put(words("\\bfermé\\b"), "off");
        WORDS.put(words("\\b(?:du|de|le|les)\\s+"), "");
        WORDS.put(words("\\s*(?:\\bau\\b|\\bà\\b|–|—|-)\\s*"), "-");
        WORDS.put(words("\\s*(?:\\bet\\b|\\bpuis\\b|,)\\s*"), ",");
        WORDS.put(words("(?<=[A-Za-z])\\s*:\\s*"), " ");
    }

    private WrittenHours() {}

    static String standard(String written) {
        if (!IN_WORDS.matcher(written).find() || written.contains("\"")) {
            return written;
        }
        var text = TIME.matcher(written)
                .replaceAll(time -> time.group(1) + ":" + (time.group(2) == null ? "00" : time.group(2)));
        for (var word : WORDS.entrySet()) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        return UNPADDED.matcher(text).replaceAll("0$1:$2").strip();
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(
                pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
