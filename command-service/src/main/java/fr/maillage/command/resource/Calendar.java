package fr.maillage.command.resource;

import fr.maillage.command.Refusal;
import fr.maillage.command.resource.Reservation.Status;
import fr.maillage.events.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** All reservations of one resource: the borrowers, quantities and times. */
record Calendar(Map<UUID, Reservation> reservations) {

    static final Calendar EMPTY = new Calendar(Map.of());

    Calendar with(Reservation reservation) {
        var next = new HashMap<>(reservations);
        next.put(reservation.id(), reservation);
        return new Calendar(next);
    }

    /** The same calendar, with one reservation changed. */
    Calendar with(UUID id, UnaryOperator<Reservation> otherwise) {
        var reservation = reservations.get(id);
        return reservation == null ? this : with(otherwise.apply(reservation));
    }

    Optional<Reservation> find(UUID id) {
        return Optional.ofNullable(reservations.get(id));
    }

    Reservation get(UUID id) {
        return find(id).orElseThrow(Calendar::unknown);
    }

    /** The refusal for an unknown reservation, and for callers whom an existing one does not concern. */
    static Refusal unknown() {
        return Refusal.unknown(ResourceReason.RESERVATION_UNKNOWN);
    }

    /** How many are with their borrowers. */
    int out() {
        return reservations.values().stream()
                .filter(reservation -> reservation.status() == Status.HANDED_OVER)
                .mapToInt(Reservation::quantity)
                .sum();
    }

    /** The same calendar without one reservation. */
    Calendar without(UUID id) {
        var next = new HashMap<>(reservations);
        next.remove(id);
        return new Calendar(next);
    }

    /**
     * The promises that leave too little room for another reservation, in the order in which they begin; empty where
     * there is room.
     *
     * @param room how many others may take at each instant of the period
     */
    List<Reservation> beyond(int room, Period period, Instant now) {
        var occupation = occupation(now);
        if (occupation.most(period) <= room) {
            return List.of();
        }
        return promised().stream()
                .filter(reservation -> overlap(reservation.taken(now), period)
                        .filter(common -> occupation.most(common) > room)
                        .isPresent())
                .sorted((one, other) ->
                        one.period().from().compareTo(other.period().from()))
                .toList();
    }

    /** The highest number taken at once during a period. */
    int most(Period period, Instant now) {
        return occupation(now).most(period);
    }

    /** The first period of the same length, not before this one, during which others take no more than {@code room}. */
    Optional<Period> next(int room, Period wanted, Instant now) {
        return occupation(now).firstWith(room, wanted.from(), Duration.between(wanted.from(), wanted.to()));
    }

    private Collection<Reservation> promised() {
        return reservations.values().stream().filter(Reservation::isPromised).toList();
    }

    private Occupation occupation(Instant now) {
        return new Occupation(promised(), now);
    }

    private static Optional<Period> overlap(Period one, Period other) {
        var from = one.from().isAfter(other.from()) ? one.from() : other.from();
        var to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }
}
