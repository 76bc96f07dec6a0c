package fr.maillage.query.page;

import fr.maillage.access.Identity;
import fr.maillage.query.keys.KeyItem;
import fr.maillage.query.keys.StructureKeys;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Paris;
import fr.maillage.query.reading.Readings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Clés de nos outils: which tools read and write for a structure. */
@Controller
class KeysPageController {

    private final StructureKeys keys;
    private final Readings readings;
    private final Texts texts;
    private final DatesInWords dates;

    KeysPageController(StructureKeys keys, Readings readings, Texts texts, DatesInWords dates) {
        this.keys = keys;
        this.readings = readings;
        this.texts = texts;
        this.dates = dates;
    }

    /** @param structure null for one's own structures */
    @GetMapping("/cles")
    String keys(@RequestParam(required = false) @Nullable UUID structure, Model model) {
        Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
        var asked = structure == null ? own : Set.of(structure);
        model.addAttribute("holders", named(asked).stream().map(this::holder).toList());
        return "keys";
    }

    private List<Named> named(Collection<UUID> structures) {
        return readings.at(ReadPoint.of(Reader.member(structures), At.NOW), reading -> Names.of(reading, structures)
                .named(structures));
    }

    private Holder holder(Named structure) {
        return new Holder(
                structure.name(),
                keys.of(structure.id()).stream().map(this::line).toList());
    }

    private Line line(KeyItem key) {
        var revoked = key.revokedAt();
        var state = revoked != null
                ? texts.of("keys.revoked", day(revoked))
                : texts.of(key.active() ? "keys.until" : "keys.expired", day(key.expiresAt()));
        var used = key.lastUsedAt();
        return new Line(
                key.label(),
                texts.of(
                        "keys.use",
                        texts.of("keys.scope." + key.scope()),
                        day(key.issuedAt()),
                        used == null ? texts.of("keys.unused") : day(used)),
                state,
                key.active());
    }

    private String day(Instant instant) {
        return dates.date(Paris.dayOf(instant));
    }

    /** A structure and its keys. */
    record Holder(String name, List<Line> keys) {}

    /** A key in words. */
    record Line(String label, String use, String state, boolean active) {}
}
