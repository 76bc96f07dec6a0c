package fr.maillage.standard;

import java.util.List;
import java.util.stream.Stream;

/** The themes of the national activity tool, by the codes that it uses, so that figures can be compared. */
public final class WorkshopThemes {

    /** The theme that is divided further. */
    public static final String FORMALITIES = "aide_aux_demarches_administratives";

    /** Parts of {@value #FORMALITIES}. */
    public static final List<String> OF_FORMALITIES = List.of(
            "papiers_elections_citoyennete",
            "famille_scolarite",
            "social_sante",
            "travail_formation",
            "logement",
            "transports_mobilite",
            "argent_impots",
            "justice",
            "etrangers_europe",
            "loisirs_sports_culture",
            "associations");

    /** All themes: the parts come after the theme that they belong to. */
    public static final List<String> CODES = Stream.concat(
                    Stream.of(
                            "diagnostic_numerique",
                            "prendre_en_main_du_materiel",
                            "maintenance_de_materiel",
                            "gere_ses_contenus_numeriques",
                            "navigation_sur_internet",
                            "email",
                            "bureautique",
                            "reseaux_sociaux",
                            "sante",
                            "banque_et_achats_en_ligne",
                            "entrepreneuriat",
                            "insertion_professionnelle",
                            "securite_numerique",
                            "parentalite",
                            "scolarite_et_numerique",
                            "creer_avec_le_numerique",
                            "culture_numerique",
                            "intelligence_artificielle",
                            FORMALITIES),
                    OF_FORMALITIES.stream())
            .toList();

    private WorkshopThemes() {}

    /** A theme with its parts. */
    public static List<String> within(String theme) {
        return theme.equals(FORMALITIES)
                ? Stream.concat(Stream.of(theme), OF_FORMALITIES.stream()).toList()
                : List.of(theme);
    }
}
