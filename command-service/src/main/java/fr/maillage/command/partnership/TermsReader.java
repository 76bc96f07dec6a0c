package fr.maillage.command.partnership;

import fr.maillage.command.action.Asked;
import fr.maillage.command.action.Findings;
import fr.maillage.command.action.Neighbours;
import fr.maillage.command.partnership.PartnershipBodies.ProposeBody;
import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Fault;
import fr.maillage.command.values.FrenchDate;
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

/** Reads with whom, and on what, structures want to agree. */
class TermsReader {

    private static final int LINE = 255;
    private static final int GOALS_CHARACTERS = 2_000;
    private static final int MOST_PARTNERS = 50;

    /** How far from the day on which it is said a day may lie: beyond, it was mistyped. */
    private static final int MOST_YEARS = 20;

    private final Neighbours neighbours;
    private final Locality locality;

    TermsReader(Neighbours neighbours, Territories territories) {
        this.neighbours = neighbours;
        this.locality = new Locality(territories);
    }

    PartnershipTerms read(ProposeBody body, Asked asked) {
        var findings = asked.findings();
        if (body.nature() == null) {
            findings.missing("nature", "La nature du partenariat est obligatoire.");
        }
        var startsOn = day("startsOn", body.startsOn(), "Le premier jour", asked);
        var endsOn = body.endsOn() == null ? null : day("endsOn", body.endsOn(), "Le dernier jour", asked);
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            findings.wrong(
                    "endsOn",
                    new Fault(
                            "endsOn.before-start",
                            "Le dernier jour ne peut pas venir avant le premier, le " + FrenchDate.of(startsOn) + "."));
        }
        return new PartnershipTerms(
                findings.required("title", body.title(), "L'objet du partenariat", text -> Wording.line(text, LINE)),
                Objects.requireNonNullElse(body.nature(), PartnershipNature.AUTRE),
                findings.optional("territory", body.territory(), this::territory),
                startsOn,
                endsOn,
                findings.optional("goals", body.goals(), text -> Wording.prose(text, GOALS_CHARACTERS)));
    }

    /** The structures asked: members, each once, one at least, and never the one that asks. */
    List<UUID> partners(List<UUID> given, UUID proposer, Findings findings) {
        if (given.isEmpty()) {
            findings.missing("partners", "Un partenaire au moins est obligatoire : l'identifiant de sa structure.");
        }
        if (given.size() > MOST_PARTNERS) {
            findings.wrong(
                    "partners", new Fault("partners.many", MOST_PARTNERS + " partenaires au plus sont possibles."));
            return List.of();
        }
        for (var place = 0; place < given.size(); place++) {
            if (given.get(place).equals(proposer)) {
                findings.wrong(
                        "partners[" + place + "]",
                        new Fault("partners.oneself", "On ne se propose pas un partenariat à soi-même."));
            }
        }
        return neighbours.members("partners", given, findings);
    }

    /** A day that somebody can mean. */
    LocalDate day(String field, @Nullable LocalDate given, String what, Asked asked) {
        if (given == null) {
            asked.findings().missing(field, what + " est obligatoire.");
            return asked.today();
        }
        var near = given.isAfter(asked.today().minusYears(MOST_YEARS))
                && given.isBefore(asked.today().plusYears(MOST_YEARS));
        if (!near) {
            asked.findings()
                    .wrong(field, new Fault(field + ".far", "Cette date est à plus de " + MOST_YEARS + " ans d'ici."));
        }
        return given;
    }

    private Checked<String> territory(String given) {
        var checked = given.isBlank() ? Checked.<Territory>nothing() : locality.territory(given.strip());
        return checked.value() == null
                ? Checked.wrong(checked.fault())
                : Checked.of(checked.value().toString());
    }
}
