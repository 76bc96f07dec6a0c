package fr.maillage.query.keys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keys over HTTP. */
@RestController
@Tag(name = "Clés", description = "Ce que portent les outils des structures.")
class KeysController {

    private final StructureKeys keys;

    KeysController(StructureKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/api/keys")
    @Operation(summary = "Les clés d'une structure, jamais leur secret : pour ses membres et la coordination du hub.")
    List<KeyItem> list(@RequestParam @Parameter(description = "La structure.") UUID structure) {
        return keys.of(structure);
    }
}
