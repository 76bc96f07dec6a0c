package fr.maillage.command.workshop;

import fr.maillage.command.action.Asked;
import fr.maillage.command.action.Findings;
import fr.maillage.command.values.Fault;
import fr.maillage.command.workshop.WorkshopBodies.Dated;
import fr.maillage.command.workshop.WorkshopBodies.ProposeBody;
import fr.maillage.events.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads when a workshop is, and tells everything that is wrong with it. */
final class PeriodReader {

    /** A date a week for a year. */
    private static final int MOST_DATES = 52;

    private PeriodReader() {}

    /** When it is: one date, or several. */
    static List<Period> periods(ProposeBody body, Asked asked) {
        var dates = body.dates();
        if (dates.isEmpty()) {
            return List.of(period(body, "", asked));
        }
        if (body.startsAt() != null || body.endsAt() != null) {
            asked.findings()
                    .wrong(
                            "dates",
                            new Fault(
                                    "dates.both",
                                    "Une date seule (startsAt, endsAt) ou une série (dates) : l'une ou l'autre."));
        }
        if (dates.size() < 2 || dates.size() > MOST_DATES) {
            asked.findings()
                    .wrong(
                            "dates",
                            new Fault(
                                    "dates.range",
                                    "Une série compte de 2 à 52 dates. Pour une seule, startsAt et endsAt suffisent."));
            return List.of(period(dates.getFirst(), "dates[0].", asked));
        }
        var starts = new HashSet<Instant>();
        var periods = new ArrayList<Period>();
        for (var place = 0; place < dates.size(); place++) {
            var path = "dates[" + place + "].";
            var period = period(dates.get(place), path, asked);
            if (dates.get(place).startsAt() != null && !starts.add(period.from())) {
                asked.findings()
                        .wrong(path + "startsAt", new Fault("dates.twice", "Cette date est déjà dans la série."));
            }
            periods.add(period);
        }
        return List.copyOf(periods);
    }

    /**
     * When it is. That it lies ahead is for the rules to say, which know whether the same was asked before.
     *
     * @param path before the names of its fields
     */
    static Period period(Dated body, String path, Asked asked) {
        var findings = asked.findings();
        var from = moment(path + "startsAt", body.startsAt(), "Le début de l'atelier est obligatoire.", findings);
        var to = moment(path + "endsAt", body.endsAt(), "La fin de l'atelier est obligatoire.", findings);
        var period = new Period(from, to);
        if (body.startsAt() != null) {
            var early = Timing.start(from, asked.now());
            if (early != null) {
                findings.alsoWrong(path + "startsAt", early);
            }
            var late = body.endsAt() == null ? null : Timing.end(period);
            if (late != null) {
                findings.wrong(path + "endsAt", late);
            }
        }
        return period;
    }

    /** The same, unchecked: where something of it is missing, it was said already. */
    static Period period(Dated body) {
        return new Period(orEpoch(body.startsAt()), orEpoch(body.endsAt()));
    }

    private static Instant moment(String field, @Nullable Instant given, String missing, Findings findings) {
        if (given == null) {
            findings.missing(field, missing);
        }
        return orEpoch(given);
    }

    private static Instant orEpoch(@Nullable Instant given) {
        return Objects.requireNonNullElse(given, Instant.EPOCH);
    }
}
