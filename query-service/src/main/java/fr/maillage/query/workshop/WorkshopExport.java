package fr.maillage.query.workshop;

import fr.maillage.query.reading.Cells;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.TerritoryPath.Area;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agenda as a CSV file, one line per workshop, with times as clocks show them in Paris. */
final class WorkshopExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "titre",
            "theme",
            "theme_libelle",
            "statut",
            "debut",
            "fin",
            "structure_meneuse",
            "structure_meneuse_id",
            "structures_participantes",
            "structures_en_attente",
            "structures_absentes",
            "lieu",
            "lieu_id",
            "adresse",
            "lien",
            "commune",
            "code_insee",
            "epci",
            "departement",
            "region",
            "places",
            "publics_specifiquement_adresses",
            "frais_a_charge",
            "personnes_accueillies",
            "motif_annulation",
            "description",
            "date_maj",
            "serie",
            "motif_changement");

    private WorkshopExport() {}

    static void csv(Stream<WorkshopItem> workshops, CsvStyle style, HttpServletResponse response) throws IOException {
        try (var csv = style.answer(response, COLUMNS)) {
            workshops.forEach(workshop -> csv.row(cells(workshop)));
        }
    }

    private static Stream<@Nullable String> cells(WorkshopItem workshop) {
        var venue = workshop.venue();
        var territory = workshop.territory();
        return Stream.of(
                workshop.id().toString(),
                workshop.title(),
                workshop.theme(),
                AgendaWords.theme(workshop.theme()),
                workshop.status().name(),
                clock(workshop.startsAt()),
                clock(workshop.endsAt()),
                workshop.lead().name(),
                workshop.lead().id().toString(),
                those(workshop.invited(), Answer.JOINED),
                those(workshop.invited(), Answer.AWAITED),
                those(workshop.invited(), Answer.DECLINED),
                venue == null ? null : venue.name(),
                venue == null ? null : venue.id().toString(),
                workshop.address(),
                workshop.link(),
                territory.commune().name(),
                workshop.communeCode(),
                name(territory.epci()),
                name(territory.departement()),
                name(territory.region()),
                number(workshop.seats()),
                Cells.list(workshop.audiences()),
                workshop.fee(),
                number(workshop.people()),
                workshop.cancellation(),
                workshop.description(),
                Paris.dayOf(workshop.saidAt()).toString(),
                workshop.series() == null ? null : workshop.series().id().toString(),
                workshop.moveReason());
    }

    private static String those(List<Invited> invited, Answer answer) {
        return Cells.list(invited.stream()
                .filter(one -> one.answer() == answer)
                .map(Invited::name)
                .toList());
    }

    private static String clock(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Paris.ZONE));
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String name(@Nullable Area area) {
        return area == null ? null : area.name();
    }
}
