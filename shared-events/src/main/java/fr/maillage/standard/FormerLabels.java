package fr.maillage.standard;

import java.util.Map;

/**
 * Names that people write for labels of the {@link NationalStandard}, from its older versions and from habit, with
 * today's value of each. A name that means no single value of today is not here.
 */
public final class FormerLabels {

    /** Former names of {@link NationalStandard#PROGRAMMES}. */
    public static final Map<String, String> PROGRAMMES = Map.of(
            "CNFS", "Conseillers numériques",
            "Conseillers numériques France Services", "Conseillers numériques",
            "Grandes écoles du numérique", "Grande école du numérique",
            "Point numérique CAF", "Point d'accès numérique CAF");

    /** Former names of {@link NationalStandard#QUALIFICATIONS}. */
    public static final Map<String, String> QUALIFICATIONS = Map.of("SUD LABS", "SUD LABS (PACA)");

    private FormerLabels() {}
}
