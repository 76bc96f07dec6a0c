package fr.maillage.query.web;

import fr.maillage.query.Problem;
import fr.maillage.query.reading.Language;
import java.util.function.Supplier;

/** The problem of a page whose address names a record that does not exist on the date looked at. */
public final class Missing {

    private Missing() {}

    /**
     * A 404 for a record of that kind.
     *
     * @param kind the prefix of its messages, such as {@code venue}
     */
    public static Supplier<Problem> a(String kind) {
        return () -> Problem.notFound(kind + ".unknown", Language.say("pages", "problem." + kind + ".unknown"));
    }
}
