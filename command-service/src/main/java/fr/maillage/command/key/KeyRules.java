package fr.maillage.command.key;

import fr.maillage.access.ApiKey;
import fr.maillage.access.Identity;
import fr.maillage.access.Perimeter;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.ActionReason;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.LogReason;
import fr.maillage.command.log.Rights;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Locality;
import fr.maillage.command.values.Wording;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.time.Paris;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of who may have which key. People of a structure may have keys for it. The hub may have keys for the
 * structures inside its perimeter, and for itself.
 */
final class KeyRules {

    /** In characters: one line in the list of keys. */
    private static final int LABEL_CHARACTERS = 60;

    /** In codes. A key for more is better given for the territories that hold them. */
    private static final int MOST_TERRITORIES = 100;

    /** In years: a key that is forgotten ends by itself. */
    private static final int LONGEST_LIFE_YEARS = 1;

    private final ReferenceChecks references;
    private final Territories territories;
    private final Locality locality;

    KeyRules(ReferenceChecks references, Territories territories) {
        this.references = references;
        this.territories = territories;
        this.locality = new Locality(territories);
    }

    /**
     * The key that is asked for. Everything wrong with it is added to the errors.
     *
     * @throws Refusal if the caller may not have such a key
     */
    ApiKey.Wanted wanted(KeyBody body, Caller caller, Identity identity, LocalDate today, ValidationErrors errors) {
        refuseMachine(identity);
        var hubs = !body.territories().isEmpty();
        var structure = hubs ? null : structure(body.structureId(), caller, errors);
        if (hubs) {
            checkHub(body, caller, identity.perimeter(), errors);
        }
        var label = errors.required(
                "label", body.label(), KeyReason.LABEL_MISSING, text -> Wording.line(text, LABEL_CHARACTERS));
        var scope = errors.required("scope", body.scope(), KeyReason.SCOPE_MISSING, KeyRules::scope);
        return new ApiKey.Wanted(
                structure,
                body.territories().stream()
                        .map(text ->
                                territories.parse(text).map(Territory::toString).orElse(text))
                        .distinct()
                        .toList(),
                label,
                scope.equals("write"),
                identity.account(),
                lastDay(body.expiresOn(), today, errors)
                        .plusDays(1)
                        .atStartOfDay(Paris.ZONE)
                        .toInstant());
    }

    /**
     * Checks that the caller may revoke the key.
     *
     * @throws Refusal if the caller could not have issued it either
     */
    void checkMayRevoke(ApiKey key, Caller caller, Identity identity) {
        refuseMachine(identity);
        if (key.structure() != null) {
            Rights.checkActsFor(caller.actor(), key.structure(), seat(key.structure()));
        } else if (!(caller.actor() instanceof Actor.Hub)) {
            throw notHub();
        } else {
            checkInside(key.territories(), identity.perimeter());
        }
    }

    /** Refuses a machine: a key that was stolen must not create others. */
    private static void refuseMachine(Identity identity) {
        if (identity.machine()) {
            throw Refusal.forbidden(KeyReason.BY_MACHINE);
        }
    }

    private UUID structure(@Nullable UUID given, Caller caller, ValidationErrors errors) {
        var structure = given == null ? caller.structure() : given;
        if (structure == null) {
            if (caller.actor() instanceof Actor.Member) {
                throw Rights.unnamed();
            }
            errors.missing("structureId", KeyReason.STRUCTURE_MISSING);
            return new UUID(0, 0);
        }
        var seat = seat(structure);
        Rights.checkActsFor(caller.actor(), structure, seat);
        if (seat.isEmpty()) {
            errors.wrong("structureId", ActionReason.STRUCTURE_UNREGISTERED);
        }
        return structure;
    }

    private List<String> seat(UUID structure) {
        return references.seat(structure).map(List::of).orElse(List.of());
    }

    private void checkHub(KeyBody body, Caller caller, Perimeter perimeter, ValidationErrors errors) {
        if (!(caller.actor() instanceof Actor.Hub) || caller.structure() != null) {
            throw notHub();
        }
        if (body.structureId() != null) {
            errors.wrong("territories", KeyReason.TERRITORIES_BOTH);
        }
        if (body.territories().size() > MOST_TERRITORIES) {
            errors.wrong("territories", KeyReason.TERRITORIES_MANY);
            return;
        }
        for (var place = 0; place < body.territories().size(); place++) {
            var violation = locality.territory(body.territories().get(place)).violation();
            if (violation != null) {
                errors.wrong("territories[" + place + "]", violation);
            }
        }
        checkInside(body.territories(), perimeter);
    }

    private void checkInside(List<String> written, Perimeter perimeter) {
        var outside = written.stream()
                .flatMap(text -> territories.parse(text).stream())
                .anyMatch(territory -> !perimeter.covers(territory));
        if (outside) {
            throw Refusal.forbidden(LogReason.ACTOR_OUTSIDE);
        }
    }

    private static Refusal notHub() {
        return Refusal.forbidden(KeyReason.ACTOR_NOT_HUB);
    }

    private static Checked<String> scope(String given) {
        var scope = given.strip().toLowerCase(Locale.ROOT);
        return scope.equals("read") || scope.equals("write")
                ? Checked.of(scope)
                : Checked.wrong(KeyReason.SCOPE_UNKNOWN);
    }

    private static LocalDate lastDay(@Nullable LocalDate given, LocalDate today, ValidationErrors errors) {
        var latest = today.plusYears(LONGEST_LIFE_YEARS);
        if (given != null && (given.isBefore(today) || given.isAfter(latest))) {
            errors.wrong("expiresOn", KeyReason.EXPIRES_ON_OUTSIDE);
        }
        return Objects.requireNonNullElse(given, latest);
    }
}
