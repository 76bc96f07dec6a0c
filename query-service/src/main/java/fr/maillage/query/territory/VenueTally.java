package fr.maillage.query.territory;

import fr.maillage.hours.Span;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.territory.TerritoryFigures.Opening;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.venue.VenueView;
import fr.maillage.standard.NationalStandard;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counter of venues as they stand on a day. It takes them one after the other, because a territory may hold more venues
 * than memory does.
 */
final class VenueTally {

    private final LocalDate day;
    private final KnownHours hours;
    private final Gazetteer gazetteer;
    private final Map<String, Long> statuses = new TreeMap<>();
    private final Map<String, Long> services = new TreeMap<>();
    private final Map<String, Long> labels = new TreeMap<>();
    private final Map<String, Long> freshness = new TreeMap<>();
    private final Set<String> served = new HashSet<>();
    private long minutesPerWeek;
    private long withHours;

    VenueTally(LocalDate day, KnownHours hours, Gazetteer gazetteer) {
        this.day = day;
        this.hours = hours;
        this.gazetteer = gazetteer;
    }

    void add(VenueView venue) {
        var status = venue.statusOn(day);
        one(statuses, status.name());
        if (status != VenueStatus.OPEN) {
            return;
        }
        venue.offer().services().forEach(service -> one(services, service));
        venue.labels().forEach(label -> one(labels, label.name()));
        one(freshness, venue.freshnessOn(day).name());
        served.add(gazetteer.fullStanding(venue.place().communeCode()));
        hours.of(venue.hours()).ifPresent(known -> {
            withHours++;
            minutesPerWeek += known.week(day).stream()
                    .flatMap(List::stream)
                    .filter(Span::isOpen)
                    .mapToLong(span -> span.to() - span.from())
                    .sum();
        });
    }

    Map<String, Long> statuses() {
        return counts(names(VenueStatus.values()), statuses);
    }

    /** Open venues by service. */
    Map<String, Long> services() {
        return counts(NationalStandard.SERVICES, services);
    }

    /** Services of the standard that no open venue offers. */
    List<String> missingServices() {
        return NationalStandard.SERVICES.stream()
                .filter(service -> !services.containsKey(service))
                .toList();
    }

    Map<String, Long> labels() {
        return labels;
    }

    Map<String, Long> freshness() {
        return counts(names(Freshness.values()), freshness);
    }

    /** Codes of the communes with an open venue. */
    Set<String> served() {
        return served;
    }

    /** The time for which the public is received in the week of the day. */
    Opening opening() {
        return new Opening(Math.round(minutesPerWeek / 60.0 * 10) / 10.0, withHours);
    }

    private static void one(Map<String, Long> counts, String name) {
        counts.merge(name, 1L, Long::sum);
    }

    /** The expected names first, in their order, then the others by name. */
    private static Map<String, Long> counts(List<String> expected, Map<String, Long> found) {
        var counts = new LinkedHashMap<String, Long>();
        expected.forEach(name -> counts.put(name, 0L));
        counts.putAll(found);
        return counts;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
