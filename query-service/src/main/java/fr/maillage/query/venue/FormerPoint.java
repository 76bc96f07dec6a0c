package fr.maillage.query.venue;

import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.FormValues;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The doubt about coordinates that stay the same while the address beside them changes. */
final class FormerPoint {

    static final String LATITUDE = "coordinates.latitude";
    static final String LONGITUDE = "coordinates.longitude";

    private static final List<String> ADDRESS = List.of("address", "postcode", "communeCode");

    private FormerPoint() {}

    /**
     * One violation where the point seems to belong to the former address; else none.
     *
     * @param before values that stood in the form
     */
    static List<FormFault> doubts(FormValues given, FormValues before, Texts texts) {
        var stays = Stream.of(LATITUDE, LONGITUDE)
                .allMatch(degrees -> before.one(degrees) != null && same(degrees, given, before));
        var moves = ADDRESS.stream().anyMatch(line -> !same(line, given, before));
        return stays && moves ? List.of(new FormFault(LATITUDE, texts.of("form.point.former"))) : List.of();
    }

    private static boolean same(String name, FormValues given, FormValues before) {
        return Objects.equals(given.one(name), before.one(name));
    }
}
