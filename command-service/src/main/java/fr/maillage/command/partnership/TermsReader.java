package fr.maillage.command.partnership;

import fr.maillage.command.Reason;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.partnership.PartnershipBodies.ProposeBody;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Locality;
import fr.maillage.command.values.Wording;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reader of the terms of a partnership, and of the structures to which it is proposed. */
class TermsReader {

    /** In characters: about a page. */
    private static final int GOALS_CHARACTERS = 2_000;

    /** In structures, each of which answers for itself. */
    private static final int MOST_PARTNERS = 50;

    /** Years before or after today within which a day may lie. A day farther away was mistyped. */
    private static final int MOST_YEARS = 20;

    private final ReferenceChecks references;
    private final Locality locality;

    TermsReader(ReferenceChecks references, Territories territories) {
        this.references = references;
        this.locality = new Locality(territories);
    }

    PartnershipTerms read(ProposeBody body, ActionContext context) {
        var errors = context.errors();
        if (body.nature() == null) {
            errors.missing("nature", PartnershipReason.NATURE_MISSING);
        }
        var startsOn = day("startsOn", body.startsOn(), PartnershipReason.FIRST_DAY_MISSING, context);
        var endsOn = body.endsOn() == null
                ? null
                : day("endsOn", body.endsOn(), PartnershipReason.LAST_DAY_MISSING, context);
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            errors.wrong("endsOn", PartnershipReason.ENDS_ON_BEFORE_START, startsOn);
        }
        return new PartnershipTerms(
                errors.required(
                        "title",
                        body.title(),
                        PartnershipReason.TITLE_MISSING,
                        text -> Wording.line(text, Wording.LINE)),
                Objects.requireNonNullElse(body.nature(), PartnershipNature.AUTRE),
                errors.optional("territory", body.territory(), this::territory),
                startsOn,
                endsOn,
                errors.optional("goals", body.goals(), text -> Wording.prose(text, GOALS_CHARACTERS)));
    }

    /**
     * The structures to which it is proposed: members, each once, one at least, without the proposer. Anything else is
     * an error.
     */
    List<UUID> partners(List<UUID> given, UUID proposer, ValidationErrors errors) {
        if (given.isEmpty()) {
            errors.missing("partners", PartnershipReason.PARTNERS_MISSING);
        }
        if (given.size() > MOST_PARTNERS) {
            errors.wrong("partners", PartnershipReason.PARTNERS_MANY, MOST_PARTNERS);
            return List.of();
        }
        for (var place = 0; place < given.size(); place++) {
            if (given.get(place).equals(proposer)) {
                errors.wrong("partners[" + place + "]", PartnershipReason.PARTNERS_ONESELF);
            }
        }
        return references.members("partners", given, errors);
    }

    /** The day; today where none is given. A missing day is an error, and so is one that lies too far from today. */
    LocalDate day(String field, @Nullable LocalDate given, Reason missing, ActionContext context) {
        if (given == null) {
            context.errors().missing(field, missing);
            return context.today();
        }
        var near = given.isAfter(context.today().minusYears(MOST_YEARS))
                && given.isBefore(context.today().plusYears(MOST_YEARS));
        if (!near) {
            context.errors().wrong(field, field + ".far", PartnershipReason.FAR.with(MOST_YEARS));
        }
        return given;
    }

    private Checked<String> territory(String given) {
        var checked = given.isBlank() ? Checked.<Territory>nothing() : locality.territory(given.strip());
        return checked.value() == null
                ? Checked.wrong(checked.violation())
                : Checked.of(checked.value().toString());
    }
}
