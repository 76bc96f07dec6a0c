package fr.maillage.query.venue;

import fr.maillage.events.Coordinates;
import fr.maillage.events.SourceRecord;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.Lexemes;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns by which lists of venues are narrowed and sorted. */
final class VenueColumns {

    static final List<Column<VenueView>> ALL = List.of(
            Column.commune("commune", view -> view.place().communeCode()),
            Column.<VenueView>uuid("structure_id", VenueView::structureId).indexed(),
            Column.text("name", view -> view.profile().name()),
            Column.text("sort", view -> Words.plain(view.profile().name())),
            Column.lexemes("search", VenueColumns::search),
            Column.<VenueView>texts("services", view -> view.offer().services()).indexed("gin (services)"),
            Column.texts("audiences", view -> view.offer().audiences()),
            Column.texts("fees", view -> view.offer().fees()),
            Column.texts("typologies", view -> view.profile().typologies()),
            Column.<VenueView>texts(
                            "labels",
                            view -> view.labels().stream().map(VenueLabel::name).toList())
                    .indexed("gin (labels)"),
            Column.decimal("latitude", view -> coordinate(view, Coordinates::latitude)),
            Column.decimal("longitude", view -> coordinate(view, Coordinates::longitude)),
            Column.day("suspended_from", view -> from(view.suspension())),
            Column.day("suspended_until", view -> until(view.suspension())),
            Column.day("closed_from", view -> from(view.closure())),
            Column.day("closed_until", view -> until(view.closure())),
            Column.<VenueView>day("said_on", VenueView::saidOn).indexed(),
            Column.text("source", view -> source(view.source())));

    private VenueColumns() {}

    private static Lexemes search(VenueView view) {
        return Vocabulary.of(view.profile().name())
                .and(view.profile().parent())
                .at(view.place().address())
                .at(view.place().postcode())
                .lexemes();
    }

    private static @Nullable Double coordinate(VenueView view, Function<Coordinates, Double> axis) {
        var coordinates = view.place().coordinates();
        return coordinates == null ? null : axis.apply(coordinates);
    }

    private static @Nullable LocalDate from(@Nullable Pause pause) {
        return pause == null ? null : pause.from();
    }

    private static @Nullable LocalDate until(@Nullable Pause pause) {
        return pause == null ? null : pause.until();
    }

    private static @Nullable String source(@Nullable SourceRecord source) {
        return source == null ? null : source.name();
    }
}
