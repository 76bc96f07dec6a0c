package fr.maillage.query.need;

import fr.maillage.query.need.NeedItem.Joined;
import fr.maillage.query.need.NeedItem.Met;
import fr.maillage.query.reading.Cells;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Needs as a CSV file, one line per need that the reader may see. Answers are not in it. */
final class NeedExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "titre",
            "nature",
            "statut",
            "structure",
            "structure_id",
            "commune",
            "code_insee",
            "rayon_km",
            "debut",
            "echeance",
            "quantite",
            "theme",
            "minimum",
            "prix_unitaire_centimes",
            "prix_reference_centimes",
            "structures_jointes",
            "quantite_totale",
            "satisfait_par",
            "satisfait_le",
            "grace_a",
            "quantite_satisfaite",
            "prix_paye_centimes",
            "fournisseur",
            "motif_retrait",
            "description",
            "date_maj");

    private NeedExport() {}

    static void csv(Stream<NeedItem> needs, CsvStyle style, HttpServletResponse response) throws IOException {
        try (var csv = style.answer(response, COLUMNS)) {
            needs.forEach(need -> csv.row(cells(need)));
        }
    }

    private static Stream<@Nullable String> cells(NeedItem need) {
        var met = Optional.ofNullable(need.met());
        return Stream.of(
                need.id().toString(),
                need.title(),
                need.kind().name(),
                need.status().name(),
                need.structure().name(),
                need.structure().id().toString(),
                need.territory().commune().name(),
                need.communeCode(),
                number(need.within()),
                day(need.from()),
                need.until().toString(),
                number(need.quantity()),
                need.theme(),
                number(need.minimum()),
                number(need.unitPriceCents()),
                number(need.referencePriceCents()),
                Cells.list(need.joined().stream()
                        .map(Joined::structure)
                        .map(Named::name)
                        .toList()),
                number(need.total()),
                met.map(one -> one.how().name()).orElse(null),
                met.map(one -> one.on().toString()).orElse(null),
                met.map(one -> Cells.list(one.by().stream().map(Named::name).toList()))
                        .orElse(null),
                met.map(one -> number(one.quantity())).orElse(null),
                met.map(Met::unitPriceCents).map(NeedExport::number).orElse(null),
                met.map(Met::supplier).orElse(null),
                need.withdrawal(),
                need.description(),
                need.saidOn().toString());
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
