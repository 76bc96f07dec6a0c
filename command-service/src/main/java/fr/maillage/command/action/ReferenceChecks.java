package fr.maillage.command.action;

import fr.maillage.command.Carrier;
import fr.maillage.command.Confidential;
import fr.maillage.command.HostVenue;
import fr.maillage.command.Located;
import fr.maillage.command.MultiParty;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Rights;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the references in an action's body to subjects of other kinds, such as the structure that acts or the venue
 * that hosts. The subjects are read as they are when the action is asked. None of them ever leaves the record.
 */
public final class ReferenceChecks {

    private static final UUID NOBODY = new UUID(0, 0);

    private final CommandLog log;

    public ReferenceChecks(CommandLog log) {
        this.log = log;
    }

    /**
     * The member structure acted for: that of the body, or of the request's {@code Maillage-Structure}, which must
     * agree.
     *
     * @throws fr.maillage.command.Refusal where the caller may not act for it
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
            context.errors().wrong(field, ActionReason.ACTOR_OTHER);
        }
        return member(field, given == null ? header : given, context.errors());
    }

    /** The id of a member structure; with an error where it is not one. */
    public UUID member(String field, @Nullable UUID given, ValidationErrors errors) {
        if (given == null) {
            errors.missing(field, ActionReason.STRUCTURE_MISSING);
            return NOBODY;
        }
        var carrier = find(given, Carrier.class);
        if (carrier.isEmpty()) {
            errors.wrong(field, ActionReason.STRUCTURE_UNKNOWN);
        } else if (!carrier.get().isMember()) {
            errors.wrong(field, ActionReason.STRUCTURE_NOT_MEMBER);
        }
        return given;
    }

    /** The id of another structure, with the error of an unknown one where it was never a member. */
    private UUID invited(String field, UUID given, ValidationErrors errors) {
        if (find(given, Carrier.class).filter(carrier -> !carrier.wasMember()).isPresent()) {
            errors.wrong(field, ActionReason.STRUCTURE_UNKNOWN);
            return given;
        }
        return member(field, given, errors);
    }

    /** The ids of member structures, each once, in the order given; with an error for each that is not one. */
    public List<UUID> members(String field, List<UUID> given, ValidationErrors errors) {
        var members = new LinkedHashSet<UUID>();
        for (var place = 0; place < given.size(); place++) {
            members.add(invited(field + "[" + place + "]", given.get(place), errors));
        }
        return List.copyOf(members);
    }

    /** The venue of that id; empty where none is given, or, with an error, where it is unknown. */
    public Optional<HostVenue> venue(String field, @Nullable UUID given, ValidationErrors errors) {
        if (given == null) {
            return Optional.empty();
        }
        var host = find(given, HostVenue.class);
        if (host.isEmpty()) {
            errors.wrong(field, ActionReason.VENUE_UNKNOWN);
        }
        return host;
    }

    /** The id of a workshop, with an error where the structure does not prepare it; null where none is given. */
    public @Nullable UUID multiParty(String field, @Nullable UUID given, UUID structure, ValidationErrors errors) {
        if (given == null) {
            return null;
        }
        var multiParty = known(given, MultiParty.class, structure);
        if (multiParty.isEmpty()) {
            errors.wrong(field, ActionReason.WORKSHOP_UNKNOWN);
        } else if (!multiParty.get().concerns(structure)) {
            errors.wrong(field, ActionReason.WORKSHOP_OTHER);
        }
        return given;
    }

    /** INSEE codes of the communes that a subject concerns; none, with an error, where the subject is unknown. */
    public List<String> concerned(String field, UUID subject, ValidationErrors errors) {
        var known = log.state(subject);
        if (known.isEmpty()) {
            errors.wrong(field, ActionReason.SUBJECT_UNKNOWN);
        }
        return known.filter(Located.class::isInstance)
                .map(Located.class::cast)
                .map(Located::communes)
                .orElse(List.of());
    }

    /** INSEE code of the commune of a structure's seat; empty where the structure is unknown. */
    public Optional<String> seat(UUID structure) {
        return find(structure, Carrier.class).map(carrier -> carrier.communes().getFirst());
    }

    /** The subject of that id, as other kinds know it; empty where there is none that the structure may know of. */
    public <T> Optional<T> known(UUID given, Class<T> kind, UUID structure) {
        return find(given, kind).filter(found -> !(found instanceof Confidential kept) || kept.isKnownTo(structure));
    }

    private <T> Optional<T> find(UUID subject, Class<T> kind) {
        return log.state(subject).filter(kind::isInstance).map(kind::cast);
    }
}
