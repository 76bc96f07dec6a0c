package fr.maillage.query.workshop;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.ExportVersion;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.structure.StructureItem;
import fr.maillage.query.structure.StructureQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The agenda as files: a table, and a calendar to subscribe to, of a structure, of a territory or of the network. */
@RestController
@RequestMapping("/exports")
@Tag(name = "Exports")
class AgendaController {

    private final ReadSessions readings;
    private final WorkshopQueries workshops;
    private final StructureQueries structures;
    private final Gazetteer gazetteer;

    AgendaController(
            ReadSessions readings, WorkshopQueries workshops, StructureQueries structures, Gazetteer gazetteer) {
        this.readings = readings;
        this.workshops = workshops;
        this.structures = structures;
        this.gazetteer = gazetteer;
    }

    @GetMapping(path = "/ateliers.csv", produces = "text/csv")
    @Operation(
            operationId = "exportWorkshopsAsCsv",
            summary = "Les ateliers en CSV, aux mêmes filtres que la liste.",
            description = "Sans « status », tous sauf les caducs. Heures de Paris.")
    void csv(WorkshopFilter filter, CsvStyle style, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        var picture = picture(filter, point);
        if (!picture.isUnchanged(request)) {
            WorkshopExport.csv(all(filter, picture, point.reader()), style, response);
        }
    }

    @GetMapping(path = "/ateliers.ics", produces = "text/calendar")
    @Operation(
            operationId = "exportWorkshopsAsCalendar",
            summary = "Les ateliers en calendrier (iCalendar), à suivre depuis un agenda.",
            description = "« structure » ou « territory » donnent l'agenda d'une structure ou d'un territoire."
                    + " Un atelier proposé est « tentative », un atelier annulé « cancelled ».")
    void ics(WorkshopFilter filter, ReadPoint point, WebRequest request, HttpServletResponse response)
            throws IOException {
        var picture = picture(filter, point);
        if (!picture.isUnchanged(request)) {
            response.setContentType("text/calendar;charset=UTF-8");
            var name = readings.again(point.reader(), picture.cursor(), reading -> name(reading, filter));
            WorkshopCalendar.write(name, all(filter, picture, point.reader()), response.getOutputStream());
        }
    }

    private ExportVersion picture(WorkshopFilter filter, ReadPoint point) {
        return readings.at(point, reading -> {
            // Workshops lapse, and leave the file, without any event.
            var lapsed = workshops.count(reading, filter.with(WorkshopFilter.STATUS, WorkshopStatus.LAPSED));
            return ExportVersion.of(reading, reading.position() + "-" + lapsed);
        });
    }

    private Stream<WorkshopItem> all(WorkshopFilter asked, ExportVersion picture, Reader reader) {
        var filter = asked.inAgenda(reader);
        Function<UUID, List<WorkshopItem>> after = id ->
                readings.again(reader, picture.cursor(), reading -> workshops.after(reading, filter, id, Chunks.SIZE));
        return Chunks.byId(after, WorkshopItem::id);
    }

    private String name(ReadSession reading, WorkshopFilter filter) {
        var structure = filter.one(WorkshopFilter.STRUCTURE);
        if (structure != null) {
            return structures
                    .find(reading, structure)
                    .map(StructureItem::name)
                    .map(name -> AgendaWords.say("calendar.name.of", name))
                    .orElseGet(() -> AgendaWords.say("calendar.name"));
        }
        var territory = filter.territory();
        return territory == null
                ? AgendaWords.say("calendar.name")
                : AgendaWords.say("calendar.name.of", gazetteer.name(territory));
    }
}
