package fr.maillage.query.partners;

import fr.maillage.standard.WorkshopThemes;
import java.util.List;
import java.util.Map;

/**
 * The services of the national standard of venues that teach a theme of the national activity tool. Two lists describe
 * one practice.
 */
final class ThemeServices {

    private static final String EVERYDAY = "Maîtrise des outils numériques du quotidien";
    private static final String FORMALITIES = "Aide aux démarches administratives";
    private static final String SAFETY = "Utilisation sécurisée du numérique";
    private static final String WORK = "Insertion professionnelle via le numérique";
    private static final String FAMILIES = "Parentalité et éducation avec le numérique";
    private static final String LEISURE = "Loisirs et créations numériques";
    private static final String WORLD = "Compréhension du monde numérique";
    private static final String ACCESS = "Accès internet et matériel informatique";
    private static final String PURCHASE = "Acquisition de matériel informatique à prix solidaire";

    private static final Map<String, List<String>> SERVICES = Map.ofEntries(
            Map.entry("diagnostic_numerique", List.of(EVERYDAY)),
            Map.entry("prendre_en_main_du_materiel", List.of(EVERYDAY, ACCESS)),
            Map.entry("maintenance_de_materiel", List.of(ACCESS, PURCHASE)),
            Map.entry("gere_ses_contenus_numeriques", List.of(EVERYDAY)),
            Map.entry("navigation_sur_internet", List.of(EVERYDAY, ACCESS)),
            Map.entry("email", List.of(EVERYDAY)),
            Map.entry("bureautique", List.of(EVERYDAY)),
            Map.entry("reseaux_sociaux", List.of(EVERYDAY, WORLD)),
            Map.entry("sante", List.of(FORMALITIES)),
            Map.entry("banque_et_achats_en_ligne", List.of(SAFETY)),
            Map.entry("entrepreneuriat", List.of(WORK)),
            Map.entry("insertion_professionnelle", List.of(WORK)),
            Map.entry("securite_numerique", List.of(SAFETY)),
            Map.entry("parentalite", List.of(FAMILIES)),
            Map.entry("scolarite_et_numerique", List.of(FAMILIES)),
            Map.entry("creer_avec_le_numerique", List.of(LEISURE)),
            Map.entry("culture_numerique", List.of(WORLD)),
            Map.entry("intelligence_artificielle", List.of(WORLD)));

    private ThemeServices() {}

    /** The services that teach a theme, as exact strings of the standard. */
    static List<String> teaching(String theme) {
        return WorkshopThemes.within(WorkshopThemes.FORMALITIES).contains(theme)
                ? List.of(FORMALITIES)
                : SERVICES.getOrDefault(theme, List.of());
    }
}
