package fr.maillage.query.kind;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A record of any kind, with the INSEE code of the commune that it lies in. */
@Schema(name = "Line")
public record RecordLine(UUID id, String name, String communeCode) {}
