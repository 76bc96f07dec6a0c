package fr.maillage.query.web;

import fr.maillage.query.Problem;
import fr.maillage.query.reading.Language;
import java.util.function.Supplier;

/** What a page says where its address names nothing that there is, on the date looked at. */
public final class Missing {

    private Missing() {}

    /** @param kind of what is looked for, as its messages begin: {@code venue} */
    public static Supplier<Problem> a(String kind) {
        return () -> Problem.notFound(kind + ".unknown", Language.say("pages", "problem." + kind + ".unknown"));
    }
}
