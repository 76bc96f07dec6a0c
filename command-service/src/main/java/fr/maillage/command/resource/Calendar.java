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

/** All reservations of one resource: who has how many of it, and when. */
record Calendar(Map<UUID, Reservation> reservations) {

    static final Calendar EMPTY = new Calendar(Map.of());

    Calendar with(Reservation reservation) {
        var next = new HashMap<>(reservations);
        next.put(reservation.id(), reservation);
        return new Calendar(next);
    }

    /** The same, with one reservation standing otherwise. */
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

    /** What is answered where there is none, and to those whom one that there is does not concern. */
    static Refusal unknown() {
        return Refusal.unknown(
                "resource.reservation.unknown", "Cette ressource n'a pas de réservation sous cet identifiant.");
    }

    /** How many are with their borrowers. */
    int out() {
        return reservations.values().stream()
                .filter(reservation -> reservation.status() == Status.HANDED_OVER)
                .mapToInt(Reservation::quantity)
                .sum();
    }

    /** The same, as if one reservation were not. */
    Calendar without(UUID id) {
        var next = new HashMap<>(reservations);
        next.remove(id);
        return new Calendar(next);
    }

    /**
     * The promises that stand in the way of taking some more, in the order in which they begin; empty where nothing does.
     *
     * @param room how many may be taken by others at each instant of the period
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

    /** The most that are taken at once during a period. */
    int most(Period period, Instant now) {
        return occupation(now).most(period);
    }

    /** The first period as long as this one, and not before it, during which others take no more than so many. */
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
