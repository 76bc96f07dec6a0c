package fr.maillage.command.values;

import java.util.Map;

/**
 * The former names of the national standard's values, each with today's value: the names of older versions, and the
 * answers of people who are asked yes or no. A name is here only if exactly one of today's values means the same.
 */
final class FormerNames {

    private static final String PROCEDURES = "Aide aux démarches administratives";
    private static final String TOOLS = "Maîtrise des outils numériques du quotidien";
    private static final String WORK = "Insertion professionnelle via le numérique";
    private static final String UNDERSTANDING = "Compréhension du monde numérique";
    private static final String ACCESS = "Accès internet et matériel informatique";

    /** The correspondence that the national library of the standard made between its versions. */
    static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("Devenir autonome dans les démarches administratives", PROCEDURES),
            Map.entry("Gagner en autonomie dans les démarches administratives", PROCEDURES),
            Map.entry("Réaliser des démarches administratives avec un accompagnement", PROCEDURES),
            Map.entry("Etre accompagné dans les démarches administratives", PROCEDURES),
            Map.entry("Accompagner les démarches de santé", PROCEDURES),
            Map.entry("Prendre en main un smartphone ou une tablette", TOOLS),
            Map.entry("Prendre en main un ordinateur", TOOLS),
            Map.entry("Utiliser le numérique au quotidien", TOOLS),
            Map.entry("Utiliser le numérique", TOOLS),
            Map.entry("Approfondir ma culture numérique", UNDERSTANDING),
            Map.entry("Promouvoir la citoyenneté numérique", UNDERSTANDING),
            Map.entry("Favoriser mon insertion professionnelle", WORK),
            Map.entry("Créer et développer mon entreprise", WORK),
            Map.entry("Accéder à une connexion internet", ACCESS),
            Map.entry("Accéder à du matériel", ACCESS),
            Map.entry("S'équiper en matériel informatique", "Acquisition de matériel informatique à prix solidaire"),
            Map.entry("Créer avec le numérique", "Loisirs et créations numériques"),
            Map.entry("Soutenir la parentalité", "Parentalité et éducation avec le numérique"),
            Map.entry(
                    "Soutenir la parentalité et l'éducation avec le numérique",
                    "Parentalité et éducation avec le numérique"));

    static final Map<String, String> AUDIENCES = Map.of(
            "Jeunes (16-26 ans)", "Jeunes",
            "Seniors (+ 65 ans)", "Seniors",
            "Familles/enfants", "Familles et/ou enfants",
            "Uniquement femmes", "Femmes");

    static final Map<String, String> SPECIAL_CARE = Map.of(
            "Handicaps mentaux : déficiences limitant les activités d'une personne", "Handicaps mentaux",
            "Handicap mental", "Handicaps mentaux",
            "Handicap moteur", "Handicaps moteurs",
            "Personnes en situation d'illettrisme", "Illettrisme");

    static final Map<String, String> FEES = Map.of(
            "Gratuit : Je peux accéder gratuitement au lieu et à ses services",
            "Gratuit",
            "Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...)",
            "Gratuit sous condition",
            "Payant : L'accès au lieu et/ou à ses services est payant",
            "Payant");

    static final Map<String, String> ACCOMPANIMENT_MODES = Map.of(
            "Seul", "En autonomie",
            "Seul : j'ai accès à du matériel et une connexion", "En autonomie",
            "Avec de l'aide", "Accompagnement individuel",
            "Avec de l'aide : je suis accompagné seul dans l'usage du numérique", "Accompagnement individuel",
            "Dans un atelier", "Dans un atelier collectif",
            "Atelier collectif", "Dans un atelier collectif",
            "Dans un atelier : j'apprends collectivement à utiliser le numérique", "Dans un atelier collectif",
            "À distance (par téléphone ou en visioconférence)", "À distance");

    /** Pôle emploi became France Travail. */
    static final Map<String, String> TYPOLOGIES = Map.of("PE", "FT");

    static final Map<String, String> ITINERANCY = Map.ofEntries(
            Map.entry("Itinérante", "Itinérant"),
            Map.entry("Itinérance", "Itinérant"),
            Map.entry("Oui", "Itinérant"),
            Map.entry("Vrai", "Itinérant"),
            Map.entry("True", "Itinérant"),
            Map.entry("Yes", "Itinérant"),
            Map.entry("1", "Itinérant"),
            Map.entry("1.0", "Itinérant"),
            Map.entry("Non", "Fixe"),
            Map.entry("Faux", "Fixe"),
            Map.entry("False", "Fixe"),
            Map.entry("No", "Fixe"),
            Map.entry("0", "Fixe"),
            Map.entry("0.0", "Fixe"),
            Map.entry("Non itinérant", "Fixe"),
            Map.entry("Non itinérante", "Fixe"));

    private FormerNames() {}
}
