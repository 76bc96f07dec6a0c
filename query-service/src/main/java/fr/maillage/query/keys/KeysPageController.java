package fr.maillage.query.keys;

import fr.maillage.access.ApiKeys;
import fr.maillage.access.Identity;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.structure.StructureNames;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Done;
import fr.maillage.query.web.PageController;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.Commands;
import fr.maillage.territory.Territories;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page « Clés de nos outils »: the tools that read and write for a structure or for the hub. */
@PageController
class KeysPageController {

    private static final String PAGE = "/cles";

    private final VisibleKeys keys;
    private final KeyActions acts;
    private final Commands commands;
    private final StructureNames names;
    private final Territories territories;
    private final Gazetteer gazetteer;
    private final Texts texts;

    KeysPageController(
            VisibleKeys keys,
            KeyActions acts,
            Commands commands,
            StructureNames names,
            Territories territories,
            Gazetteer gazetteer,
            Texts texts) {
        this.keys = keys;
        this.acts = acts;
        this.commands = commands;
        this.names = names;
        this.territories = territories;
        this.gazetteer = gazetteer;
        this.texts = texts;
    }

    /** @param structure null for the viewer's own structures, and for the hub if the viewer coordinates it */
    @GetMapping(PAGE)
    String keys(@RequestParam(required = false) @Nullable UUID structure, HttpServletRequest request, Model model) {
        var caller = Identity.current();
        var here = Address.of(request);
        var holders = new ArrayList<Holder>();
        if (structure == null
                && caller.filter(identity -> identity.role().coordinates()).isPresent()) {
            holders.add(new Holder(texts.of("keys.hub"), lines(keys.ofHub()), acts.begin(here)));
        }
        Set<UUID> own = caller.map(Identity::structures).orElse(Set.of());
        names.orIds(structure == null ? own : Set.of(structure)).forEach(one -> holders.add(holder(one, here)));
        model.addAttribute("holders", holders);
        model.addAttribute("structure", structure);
        return "keys";
    }

    /** @param structure structure whose page is shown next; null for the viewer's own */
    @PostMapping(PAGE + "/{key:[0-9a-f]+}/retirer")
    String revoke(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID structure,
            RedirectAttributes next) {
        commands.revoke(key);
        var page = structure == null ? PAGE : PAGE + "?structure=" + structure;
        next.addFlashAttribute("done", new Done(texts.of("keys.revoke.done"), null, "", "", null));
        return "redirect:" + page;
    }

    private Holder holder(Named structure, Address here) {
        var known = keys.of(structure.id());
        var full = known.stream().filter(KeyItem::active).count() >= ApiKeys.MOST_ACTIVE;
        return new Holder(structure.name(), lines(known), full ? null : acts.begin(structure, here));
    }

    private List<Line> lines(List<KeyItem> known) {
        return known.stream().map(this::line).toList();
    }

    private Line line(KeyItem key) {
        var revoked = key.revokedAt();
        var state = revoked != null
                ? texts.of("keys.revoked", day(revoked))
                : texts.of(
                        key.active() ? "keys.until" : "keys.expired",
                        day(key.expiresAt().minusNanos(1)));
        var used = key.lastUsedAt();
        return new Line(
                key.id(),
                key.label(),
                texts.of(
                        "keys.use",
                        texts.of("keys.scope." + key.scope()),
                        day(key.issuedAt()),
                        used == null ? texts.of("keys.unused") : day(used)),
                where(key),
                state,
                key.active());
    }

    private String where(KeyItem key) {
        return key.territories().stream()
                .map(written -> territories.parse(written).map(gazetteer::name).orElse(written))
                .collect(Collectors.joining(", "));
    }

    private String day(Instant instant) {
        return DateFormatter.date(Paris.dayOf(instant));
    }

    /**
     * A holder of keys.
     *
     * @param offer button that creates another key; null if the holder has as many as it may
     */
    record Holder(String name, List<Line> keys, @Nullable ActionButton offer) {}

    /**
     * A key in words.
     *
     * @param where where it acts as the hub; empty for the key of a structure
     */
    record Line(String id, String label, String use, String where, String state, boolean active) {}
}
