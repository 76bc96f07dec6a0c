package fr.maillage.query.keys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of keys over HTTP. */
@RestController
@Tag(name = "Clés", description = "Ce que portent les outils des structures.")
class KeysController {

    private final VisibleKeys keys;

    KeysController(VisibleKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/api/keys")
    @Operation(
            operationId = "listKeys",
            summary = "Les clés d'une structure, ou du hub, jamais leur secret.",
            description =
                    "Celles d'une structure pour ses membres et la coordination du hub ; celles du hub pour sa coordination.")
    List<KeyItem> list(
            @RequestParam(required = false) @Parameter(description = "La structure. Absente : le hub.") @Nullable UUID structure) {
        return structure == null ? keys.ofHub() : keys.of(structure);
    }
}
