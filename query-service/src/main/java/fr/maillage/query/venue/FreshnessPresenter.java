package fr.maillage.query.venue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of venue counts by freshness, the stalest first: a record long unconfirmed deserves a call. */
@Component
public class FreshnessPresenter {

    /** The most départements that a line names; where there are more, it gives their number. */
    private static final int DEPARTEMENTS_NAMED = 5;

    private final Texts texts;
    private final Ground ground;
    private final Gazetteer gazetteer;

    FreshnessPresenter(Texts texts, Ground ground, Gazetteer gazetteer) {
        this.texts = texts;
        this.ground = ground;
        this.gazetteer = gazetteer;
    }

    /** A line for each freshness that at least one venue has. */
    public List<FreshnessLine> of(Collection<VenuePoint> spots, LocalDate today, Address home) {
        var byState = spots.stream().collect(groupingBy(VenuePoint::freshness));
        return Stream.of(Freshness.STALE, Freshness.VERIFY, Freshness.WATCH, Freshness.FRESH)
                .filter(byState::containsKey)
                .map(state -> line(state, byState.getOrDefault(state, List.of()), today, home))
                .toList();
    }

    private FreshnessLine line(Freshness state, List<VenuePoint> spots, LocalDate today, Address home) {
        return new FreshnessLine(
                state.name(),
                texts.of("fresh." + state),
                where(spots),
                texts.of("places.count", spots.size()),
                texts.of("fresh.age." + state),
                home.to("/lieux").with("freshness", state).toString(),
                soon(state, spots, today));
    }

    private String where(List<VenuePoint> spots) {
        var byDepartement =
                spots.stream().collect(groupingBy(spot -> ground.departement(spot.communeCode()), counting()));
        return byDepartement.size() > DEPARTEMENTS_NAMED
                ? texts.of("fresh.departements", byDepartement.size())
                : String.join(
                        " · ",
                        byDepartement.entrySet().stream()
                                .sorted(Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(entry -> gazetteer.name(new Territory(Scale.DEPARTEMENT, entry.getKey()))
                                        + "\u00a0" + entry.getValue())
                                .toList());
    }

    private @Nullable String soon(Freshness state, List<VenuePoint> spots, LocalDate today) {
        if (state == Freshness.STALE) {
            return null;
        }
        var inAWeek = today.plusWeeks(1);
        var turning = spots.stream()
                .filter(spot -> Freshness.on(inAWeek, spot.saidOn()) != state)
                .count();
        var next = Freshness.values()[state.ordinal() + 1];
        return turning == 0 ? null : texts.of("fresh.soon", turning, texts.of("fresh." + next));
    }
}
