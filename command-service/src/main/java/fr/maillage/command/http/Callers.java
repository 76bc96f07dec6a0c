package fr.maillage.command.http;

import fr.maillage.access.Identity;
import fr.maillage.access.OwnHeader;
import fr.maillage.access.Role;
import fr.maillage.access.SecurityJournal;
import fr.maillage.command.Carrier;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.NewId;
import fr.maillage.command.log.Rights;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The resolver of callers: who asks, how far they may reach, and for which structure. It notes in the security journal
 * what they were refused.
 */
public final class Callers {

    private static final String STRUCTURE = "Maillage-Structure";
    private static final String REASON = "Maillage-Reason";

    /** A part of an address that is neither a verb nor a kind: an id, or what was written in its place. */
    private static final Pattern NO_WORD = Pattern.compile("(?<=/)[^/]*[^a-z/-][^/]*");

    private final CommandLog log;
    private final NewId ids;
    private final SecurityJournal journal;

    public Callers(CommandLog log, NewId ids, SecurityJournal journal) {
        this.log = log;
        this.ids = ids;
        this.journal = journal;
    }

    /**
     * The identity behind the current request.
     *
     * @throws java.util.NoSuchElementException where there is none
     */
    public static Identity identity() {
        // Security lets no request in without an identity; should it ever, nothing is done.
        return Identity.current().orElseThrow();
    }

    /**
     * The reach of an identity.
     *
     * @throws Refusal if the identity may only read
     */
    public static Actor actor(Identity identity) {
        return switch (identity.role()) {
            case MEMBER -> new Actor.Member(identity.structures());
            case COORDINATOR, ADMIN -> new Actor.Hub(identity.perimeter()::covers);
            case ANALYST -> throw Refusal.forbidden(HttpReason.ACTOR_READER);
        };
    }

    /**
     * The caller of a request. What is wrong with the headers is added to the errors, under the headers' names.
     *
     * @throws Refusal if they may not act for the structure that they name, or for none at all
     */
    public Caller caller(HttpServletRequest request, ValidationErrors errors) {
        var identity = identity();
        if (identity.role() == Role.ADMIN) {
            journal.note(identity.account(), "admin.acted", request.getMethod(), request.getRequestURI());
        }
        var actor = actor(identity);
        var named = errors.header(STRUCTURE, OwnHeader.of(request, STRUCTURE), Callers::id);
        var structure = named == null ? null : structure(named, actor, errors);
        var reason = errors.header(REASON, OwnHeader.of(request, REASON), Callers::reason);
        var form = !identity.machine() && "form".equals(OwnHeader.of(request, "Maillage-Source"));
        return new Caller(
                identity.account(),
                actor,
                structure == null ? only(actor) : structure,
                form ? "form" : "api",
                reason,
                ids.next());
    }

    /** Notes in the security journal that a request was forbidden, if that is the reason. */
    public void refused(RuntimeException reason, HttpServletRequest request) {
        if (reason instanceof Refusal refusal && refusal.kind() == Refusal.Kind.FORBIDDEN) {
            refused(refusal.code(), request);
        }
    }

    /**
     * Notes a refusal in the security journal.
     *
     * @param code code of the refusal
     */
    public void refused(String code, HttpServletRequest request) {
        var action = NO_WORD.matcher(request.getRequestURI()).replaceAll("{id}");
        journal.note(identity().account(), code, request.getMethod(), action);
    }

    /**
     * The structure of a member who has only one, and need not name it; null for the hub, and for a member who has
     * several.
     */
    private static @Nullable UUID only(Actor actor) {
        if (!(actor instanceof Actor.Member member)) {
            return null;
        }
        if (member.own().isEmpty()) {
            throw Refusal.forbidden(HttpReason.ACTOR_OTHER);
        }
        return member.own().size() == 1 ? member.own().iterator().next() : null;
    }

    private static Checked<UUID> id(String given) {
        try {
            return Checked.of(UUID.fromString(given.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Checked.wrong(HttpReason.ACTOR_MALFORMED);
        }
    }

    private @Nullable UUID structure(UUID id, Actor actor, ValidationErrors errors) {
        var seat = log.state(id)
                .filter(Carrier.class::isInstance)
                .map(Carrier.class::cast)
                .map(Carrier::communes);
        Rights.checkActsFor(actor, id, seat.orElse(List.of()));
        if (seat.isEmpty()) {
            errors.wrong(STRUCTURE, HttpReason.ACTOR_UNKNOWN);
        }
        return seat.isEmpty() ? null : id;
    }

    static Checked<String> reason(String given) {
        var unread = Checked.<String>wrong(HttpReason.REASON_MALFORMED);
        if (!OwnHeader.isPlain(given)) {
            return unread;
        }
        try {
            return Wording.line(URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8), Wording.REASON);
        } catch (IllegalArgumentException notEncoded) {
            return unread;
        }
    }
}
