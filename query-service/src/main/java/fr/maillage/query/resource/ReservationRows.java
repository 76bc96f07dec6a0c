package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.query.reading.FrenchDates;
import fr.maillage.query.reading.Paris;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Entry;
import fr.maillage.query.web.Standing;
import fr.maillage.query.web.Texts;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reservations as lines of lists, with how each stands. */
@Component
public class ReservationRows {

    private final Texts texts;

    ReservationRows(Texts texts) {
        this.texts = texts;
    }

    public Entry row(ReservationItem reservation, ReadSession reading, Address here) {
        return new Entry(
                reservation.structure().name(),
                here.record("/structures/", reservation.structure().id()),
                Entry.about(
                        FrenchDates.period(new Period(reservation.from(), reservation.to()), reading.day()),
                        texts.of("reservation.quantity", reservation.quantity()),
                        reservation.purpose()),
                standing(reservation, reading.day()),
                null);
    }

    public Standing standing(ReservationItem reservation, LocalDate day) {
        if (reservation.late()) {
            return Standing.late(texts.of("reservation.late", FrenchDates.on(Paris.dayOf(reservation.to()), day)));
        }
        var words = texts.of("reservation." + reservation.status());
        return switch (reservation.status()) {
            case REQUESTED -> Standing.waits(words);
            case ACCEPTED -> Standing.planned(words);
            case DECLINED, CANCELLED -> Standing.refused(words);
            case HANDED_OVER, RETURNED -> Standing.done(words);
        };
    }
}
