package fr.maillage.query.reading;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The part of a list that is asked for. */
public record Paging(
        @Parameter(description = "Suite d'une liste : la valeur « next » de la page précédente.") @Nullable Cursor cursor,

        @Parameter(
                description = "Nombre d'éléments, de 1 à 500 ; 100 sans précision.",
                schema =
                        @Schema(
                                minimum = "1",
                                maximum = "" + Paging.MAX_LIMIT,
                                defaultValue = "" + Paging.DEFAULT_LIMIT))
        int limit) {

    /** The number of items of a page where none is asked for. */
    public static final int DEFAULT_LIMIT = 100;
    /** The largest number of items of a page. */
    public static final int MAX_LIMIT = 500;

    public static final Paging FIRST = new Paging(null, DEFAULT_LIMIT);

    public static Paging of(Parameters asked) {
        return new Paging(
                asked.read("cursor", Cursor::parse, "La suite demandée n'existe pas : reprenez la liste au début."),
                asked.integer("limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
    }

    /** The number of items of the list that were read before. */
    public long offset() {
        return cursor == null ? 0 : cursor.mark();
    }
}
