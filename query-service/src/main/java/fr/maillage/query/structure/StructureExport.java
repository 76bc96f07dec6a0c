package fr.maillage.query.structure;

import static fr.maillage.standard.NationalStandard.LIST_SEPARATOR;

import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.TerritoryPath.Area;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of structures as a CSV file, one line per structure. */
final class StructureExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "pivot",
            "nom",
            "genre",
            "adhesion",
            "adhesion_depuis",
            "commune",
            "code_postal",
            "code_insee",
            "adresse",
            "epci",
            "departement",
            "region",
            "telephone",
            "courriels",
            "site_web",
            "lieux_ouverts",
            "date_maj");

    private StructureExport() {}

    static void csv(Stream<StructureItem> structures, CsvStyle style, HttpServletResponse response) throws IOException {
        try (var csv = style.answer(response, COLUMNS)) {
            structures.forEach(structure -> csv.row(cells(structure)));
        }
    }

    private static Stream<@Nullable String> cells(StructureItem structure) {
        var territory = structure.territory();
        var since = structure.membership().since();
        return Stream.of(
                structure.id().toString(),
                structure.pivot(),
                structure.name(),
                structure.kind().name(),
                structure.membership().status().name(),
                since == null ? null : since.toString(),
                territory.commune().name(),
                structure.postcode(),
                structure.communeCode(),
                structure.address(),
                name(territory.epci()),
                name(territory.departement()),
                name(territory.region()),
                structure.contact().phone(),
                String.join(LIST_SEPARATOR, structure.contact().emails()),
                String.join(LIST_SEPARATOR, structure.contact().sites()),
                Long.toString(structure.venues()),
                structure.saidOn().toString());
    }

    private static @Nullable String name(@Nullable Area area) {
        return area == null ? null : area.name();
    }
}
