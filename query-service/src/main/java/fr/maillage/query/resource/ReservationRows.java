package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import fr.maillage.time.Paris;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The list rows of reservations, each with a status badge. */
@Component
public class ReservationRows {

    private final Texts texts;

    ReservationRows(Texts texts) {
        this.texts = texts;
    }

    /** The list row of a reservation, under the name of the structure that asks. */
    public ListRow row(ReservationItem reservation, ReadSession reading, Address here) {
        return new ListRow(
                reservation.structure().name(),
                here.record(Structures.KIND, reservation.structure().id()),
                ListRow.about(
                        DateFormatter.period(new Period(reservation.from(), reservation.to()), reading.day()),
                        texts.of("reservation.quantity", reservation.quantity()),
                        reservation.purpose()),
                standing(reservation, reading.day()),
                null);
    }

    /** The status badge of a reservation. That of a late one says on which day it should have been back. */
    public StatusBadge standing(ReservationItem reservation, LocalDate day) {
        if (reservation.late()) {
            return StatusBadge.late(texts.of("reservation.late", DateFormatter.on(Paris.dayOf(reservation.to()), day)));
        }
        var words = texts.of("reservation." + reservation.status());
        return switch (reservation.status()) {
            case REQUESTED -> StatusBadge.waits(words);
            case ACCEPTED -> StatusBadge.planned(words);
            case DECLINED, CANCELLED -> StatusBadge.refused(words);
            case HANDED_OVER, RETURNED -> StatusBadge.done(words);
        };
    }
}
