package fr.maillage.standard;

import java.util.List;

/**
 * The national standard of venues of digital mediation, schema v1.0.2 of 2024-04-11 (etalab-2.0): its columns, in their
 * order, and its enumerations, as exact strings. Lists inside a cell are joined by {@value #LIST_SEPARATOR}.
 */
public final class NationalStandard {

    public static final String VERSION = "1.0.2";

    public static final String LIST_SEPARATOR = "|";

    /** A text as one value of such a list: without the separator, which would make several values of it. */
    public static String inList(String text) {
        return text.replace(LIST_SEPARATOR, "/");
    }

    /** The pivot that means "unknown". */
    public static final String UNKNOWN_PIVOT = "00000000000000";

    /** All 32 columns, in their order. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "pivot",
            "nom",
            "commune",
            "code_postal",
            "code_insee",
            "adresse",
            "complement_adresse",
            "latitude",
            "longitude",
            "typologie",
            "telephone",
            "courriels",
            "site_web",
            "horaires",
            "presentation_resume",
            "presentation_detail",
            "source",
            "itinerance",
            "structure_parente",
            "date_maj",
            "services",
            "publics_specifiquement_adresses",
            "prise_en_charge_specifique",
            "frais_a_charge",
            "dispositif_programmes_nationaux",
            "formations_labels",
            "autres_formations_labels",
            "modalites_acces",
            "modalites_accompagnement",
            "fiche_acces_libre",
            "prise_rdv");

    /** Columns that a line must fill. The INSEE code may be missing where name and postcode tell it. */
    public static final List<String> REQUIRED =
            List.of("id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj");

    /** Services offered. Column {@code services}. */
    public static final List<String> SERVICES = List.of(
            "Acquisition de matériel informatique à prix solidaire",
            "Aide aux démarches administratives",
            "Maîtrise des outils numériques du quotidien",
            "Insertion professionnelle via le numérique",
            "Utilisation sécurisée du numérique",
            "Parentalité et éducation avec le numérique",
            "Loisirs et créations numériques",
            "Compréhension du monde numérique",
            "Accès internet et matériel informatique");

    /** Audiences specifically addressed. Column {@code publics_specifiquement_adresses}. */
    public static final List<String> AUDIENCES =
            List.of("Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes");

    /** Special care. Column {@code prise_en_charge_specifique}. */
    public static final List<String> SPECIAL_CARE = List.of(
            "Surdité",
            "Handicaps moteurs",
            "Handicaps mentaux",
            "Illettrisme",
            "Langues étrangères (anglais)",
            "Langues étrangères (autres)",
            "Déficience visuelle");

    /** Fees. Column {@code frais_a_charge}. */
    public static final List<String> FEES = List.of("Gratuit", "Gratuit sous condition", "Payant");

    /** Ways to come or to get in touch. Column {@code modalites_acces}. */
    public static final List<String> ACCESS_MODES = List.of(
            "Se présenter",
            "Téléphoner",
            "Contacter par mail",
            "Envoyer un mail avec une fiche de prescription",
            "Prendre un RDV en ligne",
            "Ce lieu n'accueille pas de public");

    /** Ways of helping. Column {@code modalites_accompagnement}. */
    public static final List<String> ACCOMPANIMENT_MODES =
            List.of("En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance");

    /** National programmes. Column {@code dispositif_programmes_nationaux}. */
    public static final List<String> PROGRAMMES = List.of(
            "Aidants Connect",
            "Bibliothèques numérique de référence",
            "Certification PIX",
            "Conseillers numériques",
            "Emmaüs Connect",
            "France Services",
            "Grande école du numérique",
            "La Croix Rouge",
            "Point d'accès numérique CAF",
            "Promeneurs du net",
            "Relais numérique (Emmaüs Connect)");

    /** Training and labels. Column {@code formations_labels}. */
    public static final List<String> QUALIFICATIONS = List.of(
            "Formé à « Mon Espace Santé »",
            "Formé à « DUPLEX » (illettrisme)",
            "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
            "Collectif ressources et acteurs réemploi (Normandie)",
            "Étapes numériques (La Poste)",
            "Fabriques de Territoire",
            "Les Éclaireurs du numérique (Drôme)",
            "Mes Papiers (Métropole de Lyon)",
            "ORDI 3.0",
            "SUD LABS (PACA)");

    /** Kinds of place. Column {@code typologie}. */
    public static final List<String> TYPOLOGIES = List.of(
            "ACI",
            "ACIPHC",
            "AFPA",
            "AI",
            "ASE",
            "ASSO",
            "ASSO_CHOMEUR",
            "Autre",
            "AVIP",
            "BIB",
            "CAARUD",
            "CADA",
            "CAF",
            "CAP_EMPLOI",
            "CAVA",
            "CC",
            "CCAS",
            "CCONS",
            "CD",
            "CDAS",
            "CFP",
            "CHRS",
            "CHU",
            "CIAS",
            "CIDFF",
            "CITMET",
            "CMP",
            "CMS",
            "CPAM",
            "CPH",
            "CS",
            "CSAPA",
            "CSC",
            "DEETS",
            "DEPT",
            "DIPLP",
            "E2C",
            "EA",
            "EATT",
            "EI",
            "EITI",
            "ENM",
            "EPCI",
            "EPI",
            "EPIDE",
            "EPN",
            "ES",
            "ESAT",
            "ESS",
            "ETTI",
            "EVS",
            "FABLAB",
            "FABRIQUE",
            "FAIS",
            "FT",
            "GEIQ",
            "HUDA",
            "LA_POSTE",
            "MDE",
            "MDH",
            "MDEF",
            "MDPH",
            "MDS",
            "MJC",
            "ML",
            "MQ",
            "MSA",
            "MSAP",
            "MUNI",
            "OACAS",
            "ODC",
            "OF",
            "OIL",
            "OPCS",
            "PAD",
            "PENSION",
            "PI",
            "PIJ_BIJ",
            "PIMMS",
            "PJJ",
            "PLIE",
            "PREF",
            "PREVENTION",
            "REG",
            "RELAIS_LECTURE",
            "RESSOURCERIE",
            "RFS",
            "RS_FJT",
            "SCP",
            "SPIP",
            "TIERS_LIEUX",
            "UDAF");

    /** Itinerancy. Column {@code itinerance}. */
    public static final List<String> ITINERANCY = List.of("Itinérant", "Fixe");

    private NationalStandard() {}
}
