package fr.maillage.privacy;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sign that a text speaks of a person, where the network records structures and actions only. It is a guess, good for
 * a warning and never for a refusal: some small associations do answer from a free mail service.
 */
public enum PersonalTrace {
    /** An e-mail address that looks like a person's: {@code given.family@…}, or an address of a free mail service. */
    EMAIL,
    /** A mobile number. */
    MOBILE,
    /** Another number of a person inside a text: of a telephone, or of the social security. */
    NUMBER;

    /** Mail services at which people in France have an address of their own. */
    private static final Set<String> FREE_MAIL = Set.of(
            "aliceadsl.fr",
            "aol.com",
            "bbox.fr",
            "club-internet.fr",
            "cegetel.net",
            "free.fr",
            "gmail.com",
            "gmx.com",
            "gmx.fr",
            "googlemail.com",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "live.com",
            "live.fr",
            "mac.com",
            "mail.com",
            "me.com",
            "msn.com",
            "neuf.fr",
            "noos.fr",
            "nordnet.fr",
            "numericable.fr",
            "orange.fr",
            "outlook.com",
            "outlook.fr",
            "pm.me",
            "proton.me",
            "protonmail.com",
            "sfr.fr",
            "tutanota.com",
            "voila.fr",
            "wanadoo.fr",
            "yahoo.com",
            "yahoo.fr",
            "ymail.com");

    /** Words for a desk or a body in place of a name: {@code espace.numerique@…} is nobody. */
    private static final Set<String> IMPERSONAL = Set.of(
            "accueil",
            "action",
            "adherent",
            "administration",
            "agence",
            "aide",
            "animation",
            "antenne",
            "asso",
            "association",
            "atelier",
            "ateliers",
            "bibliotheque",
            "bureau",
            "cafe",
            "campus",
            "caf",
            "ccas",
            "centre",
            "cias",
            "club",
            "comite",
            "commune",
            "communication",
            "conseil",
            "conseiller",
            "contact",
            "coordination",
            "cyber",
            "cyberbase",
            "cybercentre",
            "departement",
            "direction",
            "ecole",
            "emploi",
            "epn",
            "erasme",
            "espace",
            "espaces",
            "fablab",
            "ferme",
            "formation",
            "foyer",
            "france",
            "franceservices",
            "groupe",
            "hub",
            "info",
            "informatique",
            "infos",
            "inscription",
            "inscriptions",
            "jeunesse",
            "la",
            "le",
            "les",
            "lieu",
            "ludotheque",
            "mairie",
            "maison",
            "mediation",
            "mediatheque",
            "mfs",
            "mission",
            "mjc",
            "msap",
            "multimedia",
            "numerique",
            "office",
            "orientation",
            "point",
            "pole",
            "presidence",
            "projet",
            "relais",
            "reseau",
            "reservation",
            "residence",
            "secretariat",
            "service",
            "services",
            "site",
            "social",
            "solidarite",
            "tiers",
            "tierslieu",
            "tourisme",
            "ulis",
            "union",
            "universite",
            "ville");

    private static final Pattern GIVEN_AND_FAMILY =
            Pattern.compile("(\\p{L}{2,30}(?:-\\p{L}{2,30})?)[._](\\p{L}{2,30}(?:-\\p{L}{2,30})?)\\d{0,4}");

    private static final String SEPARATED = "[ .\\-/\\u00a0\\u202f]?";

    /**
     * Ten figures from 0, or nine after the calling code of a part of France: pairs of figures with the same separator,
     * or with none.
     */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d+])(?:(?:\\+|00)(?:33|590|594|596|262)" + SEPARATED
            + "(?:\\(0\\)" + SEPARATED + ")?|0)([1-9])(" + SEPARATED + ")\\d{2}(?:\\2\\d{2}){3}(?!\\d)");

    /** Sex, year, month, département, commune and order, with or without the key. */
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<!\\d)[12]" + SEPARATED + "\\d{2}" + SEPARATED
            + "(?:0[1-9]|1[0-2])" + SEPARATED + "(?:\\d{2}|2[AB])" + SEPARATED + "\\d{3}" + SEPARATED + "\\d{3}(?:"
            + SEPARATED + "\\d{2})?(?!\\d)");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    /** The most characters of an address that are looked at, before its sign and after it. */
    private static final int LOCAL_CHARACTERS = 64;

    private static final int DOMAIN_CHARACTERS = 100;

    /** A stable code, such as {@code personal.email}. */
    public String code() {
        return "personal." + name().toLowerCase(Locale.ROOT);
    }

    /** The traces in a text of any length. The time grows with the length of the text and no faster. */
    public static List<PersonalTrace> in(String text) {
        var found = EnumSet.noneOf(PersonalTrace.class);
        for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (isPersonal(before(text, at), behind(text, at))) {
                found.add(EMAIL);
            }
        }
        var phones = PHONE.matcher(text);
        while (phones.find()) {
            found.add(isMobile(phones.group(1)) ? MOBILE : NUMBER);
        }
        if (SOCIAL_SECURITY.matcher(text).find()) {
            found.add(NUMBER);
        }
        return List.copyOf(found);
    }

    /**
     * The traces in the number of a desk.
     *
     * @param number alone, E.164 or as it is dialled
     */
    public static List<PersonalTrace> ofPhone(String number) {
        return in(number).contains(MOBILE) ? List.of(MOBILE) : List.of();
    }

    private static boolean isPersonal(String local, String domain) {
        return !local.isEmpty() && (FREE_MAIL.contains(domain) || isName(local));
    }

    /** Whether it is two words that could be a given and a family name, neither of them a desk's. */
    private static boolean isName(String local) {
        var words = GIVEN_AND_FAMILY.matcher(local);
        return words.matches() && !IMPERSONAL.contains(words.group(1)) && !IMPERSONAL.contains(words.group(2));
    }

    private static boolean isMobile(String firstFigure) {
        return firstFigure.equals("6") || firstFigure.equals("7");
    }

    private static String before(String text, int at) {
        var from = at;
        while (from > 0 && at - from < LOCAL_CHARACTERS && isOfAddress(text.charAt(from - 1))) {
            from--;
        }
        return plain(text.substring(from, at));
    }

    private static String behind(String text, int at) {
        var to = at + 1;
        while (to < text.length() && to - at <= DOMAIN_CHARACTERS && isOfAddress(text.charAt(to))) {
            to++;
        }
        var domain = plain(text.substring(at + 1, to));
        return domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    }

    private static boolean isOfAddress(char sign) {
        return Character.isLetterOrDigit(sign) || "._+-".indexOf(sign) >= 0;
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
