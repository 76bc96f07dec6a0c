package fr.maillage.command.key;

import fr.maillage.access.ApiKeys;
import fr.maillage.access.Identity;
import fr.maillage.access.SecurityJournal;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.RecordBinder;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.action.StrictJson;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.http.Answers;
import fr.maillage.command.http.Callers;
import fr.maillage.command.http.Problem;
import fr.maillage.command.http.RequestReader;
import fr.maillage.territory.Territories;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints by which people issue and revoke keys. */
@RestController
@Tag(name = "Clés", description = "Les clés par lesquelles des outils agissent pour une structure, ou pour le hub.")
class KeyController {

    /** In bytes: several times a label with the most territories. */
    private static final int MOST_BODY_BYTES = 16 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final RecordBinder<KeyBody> BODY = new RecordBinder<>(KeyBody.class);
    private static final RecordBinder<Nothing> NOTHING = new RecordBinder<>(Nothing.class);

    private final Callers callers;
    private final RequestReader reader;
    private final KeyRules rules;
    private final ApiKeys keys;
    private final SecurityJournal journal;
    private final Clock clock;

    KeyController(
            Callers callers,
            RequestReader reader,
            ReferenceChecks references,
            Territories territories,
            ApiKeys keys,
            SecurityJournal journal,
            Clock clock) {
        this.callers = callers;
        this.reader = reader;
        this.rules = new KeyRules(references, territories);
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    @Operation(
            operationId = "IssueKey",
            summary = "Créer une clé",
            description =
                    "Pour l'outil d'une structure, ou du hub. Le secret n'est montré qu'une fois : {\"id\",\"key\"}. Deux clés actives au plus. Par une personne, avec son compte.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = KeyBody.class))),
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "La clé est créée : c'est la seule fois que son secret est montré.",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = Issued.class))),
                @ApiResponse(
                        responseCode = "409",
                        description = "Deux clés sont déjà actives.",
                        content =
                                @Content(
                                        mediaType = Problem.MEDIA_TYPE,
                                        schema = @Schema(ref = "#/components/schemas/Probleme")))
            })
    @PostMapping("/api/keys")
    void issue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var errors = new ValidationErrors("key");
        var body = BODY.read(StrictJson.read(reader.body(request, "application/json", MOST_BODY_BYTES)), "", errors);
        var identity = Callers.identity();
        var caller = callers.caller(request, errors);
        var wanted = rules.wanted(body, caller, identity, LocalDate.now(clock), errors);
        errors.refuseIfAny();
        var issued = keys.issue(wanted).orElseThrow(() -> Refusal.conflict(KeyReason.TOO_MANY));
        note(identity, "key.issued", issued.id());
        answer(201, new Issued(issued.id(), issued.secret()), response);
    }

    @Operation(
            operationId = "RevokeKey",
            summary = "Révoquer une clé",
            description = "Elle n'ouvre plus rien, nulle part, dans les cinq secondes. Une clé déjà révoquée le reste.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "La clé est révoquée.",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = Revoked.class))),
                @ApiResponse(
                        responseCode = "404",
                        description = "Aucune clé n'a cet identifiant.",
                        content =
                                @Content(
                                        mediaType = Problem.MEDIA_TYPE,
                                        schema = @Schema(ref = "#/components/schemas/Probleme")))
            })
    @PostMapping("/api/keys/{id}/revoke")
    void revoke(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var errors = new ValidationErrors("key");
        NOTHING.read(StrictJson.read(reader.body(request, "application/json", MOST_BODY_BYTES)), "", errors);
        var identity = Callers.identity();
        var caller = callers.caller(request, errors);
        errors.refuseIfAny();
        var key = keys.find(id).orElseThrow(() -> Refusal.unknown(KeyReason.UNKNOWN));
        rules.checkMayRevoke(key, caller, identity);
        if (keys.revoke(id, identity.account())) {
            note(identity, "key.revoked", id);
        }
        answer(200, new Revoked(key.id()), response);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.problem(new Problem(503, KeyReason.UNAVAILABLE.with()), request, response);
    }

    /** The empty body of a revocation, whose address says everything. */
    private record Nothing() {}

    /** A key that was issued, with its secret. */
    @Schema(
            name = "CleCreee",
            requiredProperties = {"id", "key"})
    private record Issued(
            @Schema(description = "Par quoi la révoquer.") String id,

            @Schema(description = "Le secret, à mettre après Authorization: Bearer.", example = "mk_…")
            String key) {}

    /** A key that was revoked. */
    @Schema(name = "CleRevoquee", requiredProperties = "id")
    private record Revoked(String id) {}

    private void note(Identity identity, String what, String key) {
        journal.note(identity.account(), what, "POST", "/api/keys/" + key);
    }

    private static void answer(int status, Object body, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        // A secret must not be cached on the way.
        response.setHeader("Cache-Control", "no-store");
        Answers.write(MAPPER.writeValueAsBytes(body), "application/json", response);
    }
}
