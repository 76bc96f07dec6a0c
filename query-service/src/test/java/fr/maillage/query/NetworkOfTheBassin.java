package fr.maillage.query;

import fr.maillage.events.Hours;
import fr.maillage.events.Place;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueSuspended;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small invented network, told from January to December 2026, in one running service that tests only read. */
public final class NetworkOfTheBassin {

    public static final UUID EPN = Facts.id(1);
    public static final UUID CCAS = Facts.id(2);
    public static final UUID ARAGO = Facts.id(11);
    public static final UUID WILSON = Facts.id(12);
    public static final UUID HIRSON = Facts.id(13);
    public static final UUID PARIS = Facts.id(14);
    /** How many facts it holds. */
    public static final int POSITION = 14;

    private static @Nullable RunningService shared;

    private NetworkOfTheBassin() {}

    public static synchronized RunningService shared() throws Exception {
        if (shared == null) {
            var service = new RunningService();
            service.publish(facts());
            shared = service;
        }
        return shared;
    }

    private static Facts facts() {
        var source = new SourceRecord("conseillers-numeriques", "42", LocalDate.of(2024, 4, 2));
        var hirson = new Place("Place de la Victoire", null, "02500", "02381", null);
        var paris = new Place("5 rue de Bretagne", null, "75003", "75103", null);
        return new Facts()
                .say(EPN, Facts.structure("EPN de Liévin", "W621000001", "62510"), "62510")
                .say(EPN, new MembershipRequested(), "62510")
                .say(EPN, new MembershipAccepted(LocalDate.of(2026, 1, 10)), "62510")
                .say(CCAS, Facts.structure("CCAS de Denain", null, "59172"), "59172")
                .at("2026-02-01T09:00:00Z")
                .by(EPN)
                .say(ARAGO, Facts.venue("Salle Arago", Facts.lievin(), EPN, null), "62510")
                .by(CCAS)
                .say(WILSON, Facts.venue("Espace Wilson", Facts.denain(), CCAS, null), "59172")
                .by(null)
                .at("2026-03-01T09:00:00Z")
                .from("import:conseillers-numeriques")
                .say(HIRSON, Facts.venue("Médiathèque d'Hirson", hirson, null, source), "02381")
                .say(PARIS, Facts.venue("Œuvre du Marais", paris, null, source), "75103")
                .from("api")
                .at("2026-06-30T20:00:00Z")
                .say(ARAGO, new VenueLabelGranted(Facts.programme("France Services"), null), "62510")
                .at("2026-07-15T09:00:00Z")
                .say(HIRSON, new VenueClosed(LocalDate.of(2026, 7, 15), "fin du bail"), "02381")
                .by(CCAS)
                .at("2026-11-28T09:00:00Z")
                .say(
                        WILSON,
                        new VenueSuspended(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15), "travaux"),
                        "59172")
                .by(EPN)
                .say(ARAGO, new VenueOfferSet(Facts.offer("Compréhension du monde numérique"), null), "62510")
                .say(ARAGO, new VenueHoursSet(new Hours("We 09:00-12:00", "We 09:00-12:00", null), null), "62510")
                .at("2026-12-01T09:00:00Z")
                .say(ARAGO, new VenueRelocated(lens(), null), "62510", "62498");
    }

    private static Place lens() {
        return new Place(
                "2 rue de la Gare", null, "62300", "62498", Facts.lievin().coordinates());
    }
}
