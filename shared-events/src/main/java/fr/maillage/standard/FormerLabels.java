package fr.maillage.standard;

import java.util.Map;

/**
 * Names that people write for labels of the {@link NationalStandard}, from its older versions and from habit: by what is
 * written, today's value. What means no single value of today is not here.
 */
public final class FormerLabels {

    /** Of {@link NationalStandard#PROGRAMMES}. */
    public static final Map<String, String> PROGRAMMES = Map.of(
            "CNFS", "Conseillers numériques",
            "Conseillers numériques France Services", "Conseillers numériques",
            "Grandes écoles du numérique", "Grande école du numérique",
            "Point numérique CAF", "Point d'accès numérique CAF");

    /** Of {@link NationalStandard#QUALIFICATIONS}. */
    public static final Map<String, String> QUALIFICATIONS = Map.of("SUD LABS", "SUD LABS (PACA)");

    private FormerLabels() {}
}
