package fr.maillage.command.partnership;

import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.partnership.PartnershipBodies.ProposeBody;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.FrenchDate;
import fr.maillage.command.values.Locality;
import fr.maillage.command.values.Violation;
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

    /** In characters. */
    private static final int LINE = 255;

    private static final int GOALS_CHARACTERS = 2_000;
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
            errors.missing("nature", "La nature du partenariat est obligatoire.");
        }
        var startsOn = day("startsOn", body.startsOn(), "Le premier jour", context);
        var endsOn = body.endsOn() == null ? null : day("endsOn", body.endsOn(), "Le dernier jour", context);
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            errors.wrong(
                    "endsOn",
                    new Violation(
                            "endsOn.before-start",
                            "Le dernier jour ne peut pas venir avant le premier, le " + FrenchDate.of(startsOn) + "."));
        }
        return new PartnershipTerms(
                errors.required("title", body.title(), "L'objet du partenariat", text -> Wording.line(text, LINE)),
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
            errors.missing("partners", "Un partenaire au moins est obligatoire : l'identifiant de sa structure.");
        }
        if (given.size() > MOST_PARTNERS) {
            errors.wrong(
                    "partners", new Violation("partners.many", MOST_PARTNERS + " partenaires au plus sont possibles."));
            return List.of();
        }
        for (var place = 0; place < given.size(); place++) {
            if (given.get(place).equals(proposer)) {
                errors.wrong(
                        "partners[" + place + "]",
                        new Violation("partners.oneself", "On ne se propose pas un partenariat à soi-même."));
            }
        }
        return references.members("partners", given, errors);
    }

    /** The day; today where none is given. A missing day is an error, and so is one that lies too far from today. */
    LocalDate day(String field, @Nullable LocalDate given, String what, ActionContext context) {
        if (given == null) {
            context.errors().missing(field, what + " est obligatoire.");
            return context.today();
        }
        var near = given.isAfter(context.today().minusYears(MOST_YEARS))
                && given.isBefore(context.today().plusYears(MOST_YEARS));
        if (!near) {
            context.errors()
                    .wrong(
                            field,
                            new Violation(field + ".far", "Cette date est à plus de " + MOST_YEARS + " ans d'ici."));
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
