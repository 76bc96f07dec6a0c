package fr.maillage.query.tools;

import fr.maillage.access.Identity;
import fr.maillage.query.structure.StructureNames;
import fr.maillage.query.web.PageController;
import fr.maillage.query.web.Texts;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page « Relier un outil »: how a tool gets a key, its first three lines, and the API of both services. */
@PageController
class ToolsController {

    private final ApiDocuments documents;
    private final StructureNames names;
    private final Texts texts;
    private final Clock clock;
    private final String commandSide;

    /**
     * @param commandSide address at which tools reach the command side; this service may reach it at another, in a
     *     network of their own
     */
    ToolsController(
            ApiDocuments documents,
            StructureNames names,
            Texts texts,
            Clock clock,
            @Value("${maillage.public-command-url}") String commandSide) {
        this.documents = documents;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
        this.commandSide = commandSide;
    }

    /**
     * A service.
     *
     * @param code its name in message keys and anchors
     * @param address its base address
     * @param file address of its OpenAPI document
     * @param told null if it does not answer
     */
    public record Service(
            String code,
            String address,
            String file,
            @Nullable ApiDocument told) {}

    /**
     * Lines to begin with.
     *
     * @param structure name of the structure whose id stands in them; null if the id is to be filled in
     */
    public record Start(@Nullable String structure, List<String> lines) {}

    @GetMapping("/relier-un-outil")
    String tools(HttpServletRequest request, Model model) {
        var site = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        model.addAttribute("site", site);
        model.addAttribute("starts", starts(site));
        model.addAttribute(
                "services",
                List.of(
                        service("lire", site, ApiReader.read(documents.reading(request), "lire", texts)),
                        service(
                                "agir",
                                commandSide,
                                documents
                                        .acting()
                                        .map(told -> ApiReader.read(told, "agir", texts))
                                        .orElse(null))));
        return "tools";
    }

    private static Service service(String code, String address, @Nullable ApiDocument told) {
        return new Service(code, address, address + ApiDocuments.ADDRESS, told);
    }

    private List<Start> starts(String site) {
        Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
        var starts = names.of(own).orElse(List.of()).stream()
                .map(one -> new Start(one.name(), lines(site, one.id().toString())))
                .toList();
        return starts.isEmpty() ? List.of(new Start(null, lines(site, texts.of("tools.your-id")))) : starts;
    }

    private List<String> lines(String site, String structure) {
        return List.of(
                "export MAILLAGE_CLE='" + texts.of("tools.your-key") + "'",
                "curl -H \"Authorization: Bearer $MAILLAGE_CLE\" '" + site + "/api/venues?structure=" + structure + "'",
                "printf 'id,pivot,nom,adresse,code_postal,commune,services,date_maj\\nessai-1,,Salle à l’essai,"
                        + "1 place de la Mairie,62800,Liévin,Aide aux démarches administratives,"
                        + Paris.dayOf(clock.instant())
                        + "\\n' | curl -H \"Authorization: Bearer $MAILLAGE_CLE\" -H 'Maillage-Structure: " + structure
                        + "' -H 'Content-Type: text/csv' --data-binary @- '" + commandSide
                        + "/api/imports/venues?source=essai&dryRun=true'");
    }
}
