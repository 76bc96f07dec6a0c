package fr.maillage.command.action;

import fr.maillage.command.Carrier;
import fr.maillage.command.Confidential;
import fr.maillage.command.Gathering;
import fr.maillage.command.Located;
import fr.maillage.command.Premises;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Rights;
import fr.maillage.command.values.Violation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action says of subjects of other kinds, checked: structures that act and venues where things are. They are read
 * as they stand when the action is asked; none of them ever leaves the record.
 */
public final class Neighbours {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Violation UNKNOWN =
            new Violation("structure.unknown", "Aucune structure du réseau n'a cet identifiant.");

    private final CommandLog log;

    public Neighbours(CommandLog log) {
        this.log = log;
    }

    /**
     * The member structure acted for: that of the body, or of the request's {@code Maillage-Structure}, which must agree.
     * Refuses at once where the caller may not act for it.
     */
    public UUID acting(String field, @Nullable UUID given, ActionContext context) {
        var header = context.caller().structure();
        var actor = context.caller().actor();
        if (given != null) {
            Rights.checkActsFor(actor, given, seat(given).map(List::of).orElse(List.of()));
        } else if (header == null && actor instanceof Actor.Member) {
            throw Rights.unnamed();
        }
        if (given != null && header != null && !given.equals(header)) {
            context.errors()
                    .wrong(
                            field,
                            new Violation(
                                    "actor.other", "Maillage-Structure désigne une autre structure que ce champ."));
        }
        return member(field, given == null ? header : given, context.errors());
    }

    /** A structure that is a member of the network. */
    public UUID member(String field, @Nullable UUID given, ValidationErrors errors) {
        if (given == null) {
            errors.missing(field, "La structure est obligatoire : son identifiant.");
            return NOBODY;
        }
        var carrier = find(given, Carrier.class);
        if (carrier.isEmpty()) {
            errors.wrong(field, UNKNOWN);
        } else if (!carrier.get().isMember()) {
            errors.wrong(field, new Violation("structure.not-member", "Cette structure n'est pas membre du réseau."));
        }
        return given;
    }

    /** Another structure, that is told of only where it is or was a member. */
    private UUID invited(String field, UUID given, ValidationErrors errors) {
        if (find(given, Carrier.class).filter(carrier -> !carrier.wasMember()).isPresent()) {
            errors.wrong(field, UNKNOWN);
            return given;
        }
        return member(field, given, errors);
    }

    /** Several member structures, each once, in the order given. */
    public List<UUID> members(String field, List<UUID> given, ValidationErrors errors) {
        var members = new LinkedHashSet<UUID>();
        for (var place = 0; place < given.size(); place++) {
            members.add(invited(field + "[" + place + "]", given.get(place), errors));
        }
        return List.copyOf(members);
    }

    /** The venue, where one is given and known. */
    public Optional<Premises> venue(String field, @Nullable UUID given, ValidationErrors errors) {
        if (given == null) {
            return Optional.empty();
        }
        var premises = find(given, Premises.class);
        if (premises.isEmpty()) {
            errors.wrong(field, new Violation("venue.unknown", "Aucun lieu enregistré n'a cet identifiant."));
        }
        return premises;
    }

    /** The workshop, where one is given, that a structure needs something for: one that it prepares with others. */
    public @Nullable UUID gathering(String field, @Nullable UUID given, UUID structure, ValidationErrors errors) {
        if (given == null) {
            return null;
        }
        var gathering = find(given, Gathering.class)
                .filter(found -> !(found instanceof Confidential kept) || kept.isKnownTo(structure));
        if (gathering.isEmpty()) {
            errors.wrong(field, new Violation("workshop.unknown", "Aucun atelier enregistré n'a cet identifiant."));
        } else if (!gathering.get().concerns(structure)) {
            errors.wrong(field, new Violation("workshop.other", "Cette structure ne prépare pas cet atelier."));
        }
        return given;
    }

    /** The communes that a subject of any kind concerns; a subject must be in the record. */
    public List<String> concerned(String field, UUID subject, ValidationErrors errors) {
        var known = log.state(subject);
        if (known.isEmpty()) {
            errors.wrong(field, new Violation("subject.unknown", "Rien n'est enregistré sous cet identifiant."));
        }
        return known.filter(Located.class::isInstance)
                .map(Located.class::cast)
                .map(Located::communes)
                .orElse(List.of());
    }

    /** The commune of a structure's seat; empty where it is unknown. */
    public Optional<String> seat(UUID structure) {
        return find(structure, Carrier.class).map(carrier -> carrier.communes().getFirst());
    }

    private <T> Optional<T> find(UUID subject, Class<T> kind) {
        return log.state(subject).filter(kind::isInstance).map(kind::cast);
    }
}
