package fr.maillage.command.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.command.Refusal;
import fr.maillage.command.venue.SourceDelta.Outcome;
import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.events.Contact;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueAliased;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceWordTest {

    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-12-31");
    private static final Label PIX = new Label(Label.Kind.PROGRAMME, "Certification PIX");
    private static final Label POST = new Label(Label.Kind.QUALIFICATION, "Étapes numériques (La Poste)");

    private static final Word JULY = new Word(
            "2026-07-01",
            profile("Le Phare"),
            place("1 rue A"),
            hours("Mo 09:00-12:00"),
            offer("Gratuit"),
            List.of(PIX));

    private Venue venue = Venue.evolve(null, JULY.declared());

    @Test
    void the_same_word_again_is_nothing() {
        assertHeard(JULY, Outcome.UNCHANGED);
    }

    @Test
    void the_same_word_on_a_later_day_confirms_the_venue_once() {
        var december = JULY.on("2026-12-01");
        assertHeard(december, Outcome.CONFIRMED, new VenueConfirmed(december.saidOn(), december.source()));
        assertHeard(december, Outcome.UNCHANGED);
    }

    @Test
    void an_older_word_is_nothing_whatever_it_says() {
        hear(JULY.on("2026-12-01"));
        assertHeard(JULY.named("Un vieux nom"), Outcome.OUTDATED);
    }

    @Test
    void each_part_that_the_source_changed_is_an_event_with_its_record() {
        var later = new Word(
                "2026-09-01",
                profile("La Vigie"),
                place("2 rue B"),
                hours("Tu 14:00-18:00"),
                offer("Payant"),
                List.of(POST));
        assertHeard(
                later,
                Outcome.CHANGED,
                new VenueDescribed(later.profile, later.source()),
                new VenueRelocated(later.place, later.source()),
                new VenueHoursSet(later.hours, later.source()),
                new VenueOfferSet(later.offer, later.source()),
                new VenueLabelGranted(POST, later.source()),
                new VenueLabelWithdrawn(PIX, later.source()));
        assertHeard(later, Outcome.UNCHANGED);
    }

    @Test
    void a_corrected_file_of_the_same_day_adds_exactly_the_difference() {
        var corrected = JULY.at("3 rue C");
        assertHeard(corrected, Outcome.CHANGED, new VenueRelocated(corrected.place, corrected.source()));
        assertHeard(corrected, Outcome.UNCHANGED);
    }

    @Test
    void what_a_member_corrected_survives_the_same_word_and_a_later_one_that_changed_elsewhere() {
        happens(new VenueDescribed(profile("Le Phare de Liévin"), null), new VenueLabelWithdrawn(PIX, null));
        assertHeard(JULY, Outcome.UNCHANGED);
        var later = JULY.at("2 rue B").on("2026-08-01");
        assertHeard(later, Outcome.CHANGED, new VenueRelocated(later.place, later.source()));
        assertThat(venue.content().profile().name()).isEqualTo("Le Phare de Liévin");
    }

    @Test
    void a_later_change_by_the_source_takes_over_what_a_member_wrote() {
        happens(new VenueDescribed(profile("Le Phare de Liévin"), null));
        var later = JULY.named("Le Grand Phare").on("2026-08-01");
        assertHeard(later, Outcome.CHANGED, new VenueDescribed(later.profile, later.source()));
    }

    @Test
    void a_source_that_comes_to_say_what_a_member_wrote_confirms_it_and_undoes_nothing_later() {
        happens(new VenueDescribed(profile("La Vigie"), null), new VenueLabelGranted(POST, null));
        var agreeing = JULY.named("La Vigie").labelled(PIX, POST);
        assertHeard(agreeing, Outcome.CONFIRMED, new VenueConfirmed(agreeing.saidOn(), agreeing.source()));
        happens(new VenueDescribed(profile("La Vigie du port"), null), new VenueLabelWithdrawn(POST, null));
        assertHeard(agreeing, Outcome.UNCHANGED);
    }

    @Test
    void a_label_in_a_structure_s_own_file_is_declared_and_the_hub_s_file_makes_it_granted() {
        var later = JULY.labelled(PIX, POST).on("2026-08-01");
        var own = venue.read(later.command(LabelStanding.DECLARED));
        assertThat(own.events()).containsExactly(new VenueLabelDeclared(POST, later.source()));
        happens(own.events().toArray(VenueEvent[]::new));
        assertThat(venue.read(later.command(LabelStanding.DECLARED)).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertHeard(later, Outcome.CHANGED, new VenueLabelGranted(POST, later.source()));
        assertHeard(later, Outcome.UNCHANGED);
    }

    @Test
    void a_structure_s_own_file_takes_back_its_own_word_but_nothing_that_the_hub_stands_behind() {
        var declared = new SourceRecord("essai", "lieu-1", LocalDate.parse("2026-07-01"));
        happens(new VenueLabelDeclared(POST, declared));
        var silent = JULY.labelled().on("2026-08-01");
        var own = venue.read(silent.command(LabelStanding.DECLARED));
        assertThat(own.events()).containsExactly(new VenueLabelWithdrawn(POST, silent.source()));
        happens(own.events().toArray(VenueEvent[]::new));
        assertThat(venue.read(silent.command(LabelStanding.DECLARED)).events()).isEmpty();
        assertHeard(silent, Outcome.CHANGED, new VenueLabelWithdrawn(PIX, silent.source()));
    }

    @Test
    void a_label_granted_since_a_structure_s_own_file_declared_it_stays_when_the_file_leaves_it_out() {
        happens(
                new VenueLabelDeclared(POST, new SourceRecord("essai", "lieu-1", LocalDate.parse("2026-07-01"))),
                new VenueLabelGranted(POST, null));
        var silent = JULY.labelled(PIX).on("2026-08-01");
        var own = venue.read(silent.command(LabelStanding.DECLARED));
        assertThat(own.events()).containsExactly(new VenueConfirmed(silent.saidOn(), silent.source()));
        happens(own.events().toArray(VenueEvent[]::new));
        assertThat(venue.read(silent.command(LabelStanding.DECLARED)).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void hours_that_we_read_otherwise_than_before_are_no_news() {
        var reread = new Hours("Mo 09:00-12:00", "Mo 09:00-12:00", "lu autrement");
        assertHeard(new Word(JULY.day, JULY.profile, JULY.place, reread, JULY.offer, JULY.labels), Outcome.UNCHANGED);
    }

    @Test
    void hours_that_the_source_no_longer_says_are_unset() {
        var silent = new Word("2026-08-01", JULY.profile, JULY.place, null, JULY.offer, JULY.labels);
        assertHeard(silent, Outcome.CHANGED, new VenueHoursSet(null, silent.source()));
    }

    @Test
    void a_late_confirmation_by_the_source_does_not_age_what_a_member_confirmed() {
        happens(new VenueConfirmed(LocalDate.parse("2026-11-01"), null));
        hear(JULY.on("2026-08-01"));
        assertThat(venue.confirmedOn()).isEqualTo(LocalDate.parse("2026-11-01"));
    }

    @Test
    void a_closed_venue_is_not_changed_by_its_source() {
        happens(new VenueClosed(LocalDate.parse("2026-07-02"), "Fin du bail"));
        assertThatThrownBy(() -> venue.read(JULY.on("2026-12-01").command()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("venue.closed"));
    }

    @Test
    void what_a_member_corrected_is_kept_where_the_source_changed_another_field_of_the_same_part() {
        var reached = JULY.with(contact(JULY.profile, "+33321000001"), JULY.place, services("A"));
        venue = Venue.evolve(null, reached.declared());
        happens(
                new VenueDescribed(contact(JULY.profile, "+33321000099"), null),
                new VenueRelocated(at(50.4231, 2.7755, "bât. A"), null),
                new VenueOfferSet(services("A", "B"), null));
        var later = reached.with(
                summed(contact(JULY.profile, "+33321000001"), "Après"),
                at(50.42, 2.77, "bât. B"),
                new Offer(List.of("A"), List.of(), List.of(), List.of("Payant"), List.of(), List.of()));
        assertHeard(
                later,
                Outcome.CHANGED,
                new VenueDescribed(summed(contact(JULY.profile, "+33321000099"), "Après"), later.source()),
                new VenueRelocated(at(50.4231, 2.7755, "bât. B"), later.source()),
                new VenueOfferSet(
                        new Offer(List.of("A", "B"), List.of(), List.of(), List.of("Payant"), List.of(), List.of()),
                        later.source()));
        assertHeard(later, Outcome.UNCHANGED);
        var moved = later.with(later.profile, later.place, services("C"));
        assertHeard(moved, Outcome.CHANGED, new VenueOfferSet(services("B", "C"), moved.source()));
    }

    @Test
    void a_correction_outlives_each_later_change_elsewhere_by_the_source() {
        happens(new VenueDescribed(contact(JULY.profile, "+33321000099"), null));
        hear(JULY.at("2 rue B"));
        happens(new VenueDescribed(contact(JULY.profile, "+33321000077"), null));
        hear(JULY.at("3 rue C"));
        hear(JULY.at("4 rue D").on("2026-08-01"));
        assertThat(venue.content().profile().contact().phone()).isEqualTo("+33321000077");
    }

    @Test
    void what_the_source_no_longer_says_is_taken_back_unless_it_could_not_be_read() {
        var full = JULY.with(summed(contact(JULY.profile, "+33321000001"), "Court"), JULY.place, services("A", "B"));
        venue = Venue.evolve(null, full.declared());
        var less = full.with(JULY.profile, place("1 rue A"), services("A")).labelled();
        var unsaid = Set.of("telephone", "presentation_resume", "services", "dispositif_programmes_nationaux");
        assertThat(venue.read(less.command(unsaid)).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertHeard(
                less,
                Outcome.CHANGED,
                new VenueDescribed(JULY.profile, less.source()),
                new VenueOfferSet(services("A"), less.source()),
                new VenueLabelWithdrawn(PIX, less.source()));
    }

    @Test
    void a_source_that_never_spoke_of_the_venue_takes_nothing_back() {
        happens(new VenueDescribed(contact(JULY.profile, "+33321000099"), null));
        var other = new SourceRecord("autre", "Autre_1", JULY.saidOn());
        var word = new ReadVenue(
                ID,
                null,
                JULY.profile,
                place("1 rue A"),
                null,
                services(),
                List.of(),
                LabelStanding.GRANTED,
                Set.of(),
                TODAY,
                other);
        var delta = venue.read(word);
        assertThat(delta.events()).containsExactly(new VenueAliased("autre", "Autre_1"));
    }

    @Test
    void a_word_that_was_once_dated_ahead_is_not_the_last_one_for_ever() {
        venue = Venue.evolve(null, JULY.on("2062-07-01").declared());
        var corrected = JULY.named("La Vigie").on("2026-08-01");
        assertHeard(corrected, Outcome.CHANGED, new VenueDescribed(corrected.profile, corrected.source()));
        assertHeard(JULY, Outcome.OUTDATED);
    }

    @Test
    void what_a_source_has_no_column_for_does_not_replace_what_a_member_wrote() {
        happens(new VenueDescribed(summed(JULY.profile, "Du membre"), null));
        var derived = JULY.with(summed(JULY.profile, "Dérivé"), JULY.place, JULY.offer);
        assertThat(venue.read(derived.command(Set.of("presentation_resume"))).outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void hours_that_nobody_can_read_are_kept_as_they_are_where_none_are_known() {
        happens(new VenueHoursSet(null, null));
        var unreadable = new Hours("le matin", null, "illisibles");
        var first = new ReadVenue(
                ID,
                null,
                JULY.profile,
                JULY.place,
                unreadable,
                JULY.offer,
                JULY.labels,
                LabelStanding.GRANTED,
                Set.of("horaires"),
                TODAY,
                new SourceRecord("autre", "12", JULY.saidOn()));
        assertThat(venue.read(first).events()).contains(new VenueHoursSet(unreadable, first.source()));
    }

    @Test
    void a_list_in_another_order_is_no_change() {
        happens(new VenueOfferSet(services("B", "A"), null));
        var same = JULY.with(JULY.profile, JULY.place, services("A", "B"));
        assertThat(venue.read(same.command()).events()).noneMatch(VenueOfferSet.class::isInstance);
    }

    @Test
    void what_the_source_takes_back_is_its_own_word_and_not_a_members() {
        var reached = JULY.with(contact(JULY.profile, "+33321000001"), JULY.place, JULY.offer);
        venue = Venue.evolve(null, reached.declared());
        happens(new VenueDescribed(contact(JULY.profile, "+33321000099"), null));
        assertHeard(JULY, Outcome.UNCHANGED);
    }

    @Test
    void hours_that_nobody_can_read_do_not_replace_hours_that_everybody_can() {
        var unreadable = new Hours("le matin", null, "illisibles");
        var word = new Word(JULY.day, JULY.profile, JULY.place, unreadable, JULY.offer, JULY.labels);
        assertHeard(word, Outcome.UNCHANGED);
    }

    private void assertHeard(Word word, Outcome outcome, VenueEvent... events) {
        var delta = hear(word);
        assertThat(delta.events()).containsExactly(events);
        assertThat(delta.outcome()).isEqualTo(outcome);
    }

    private SourceDelta hear(Word word) {
        var delta = venue.read(word.command());
        happens(delta.events().toArray(VenueEvent[]::new));
        return delta;
    }

    private void happens(VenueEvent... events) {
        for (var event : events) {
            venue = Venue.evolve(venue, event);
        }
    }

    /** What the source says on a day. */
    private record Word(
            String day,
            VenueProfile profile,
            Place place,
            @Nullable Hours hours,
            Offer offer,
            List<Label> labels) {

        SourceRecord source() {
            return new SourceRecord("essai", "lieu-1", saidOn());
        }

        LocalDate saidOn() {
            return LocalDate.parse(day);
        }

        VenueDeclared declared() {
            return new VenueDeclared(null, null, profile, place, hours, offer, labels, LabelStanding.GRANTED, source());
        }

        ReadVenue command() {
            return command(LabelStanding.GRANTED, Set.of());
        }

        /** @param standing of whoever hands the source's word in */
        ReadVenue command(LabelStanding standing) {
            return command(standing, Set.of());
        }

        ReadVenue command(Set<String> unsaid) {
            return command(LabelStanding.GRANTED, unsaid);
        }

        private ReadVenue command(LabelStanding standing, Set<String> unsaid) {
            return new ReadVenue(ID, null, profile, place, hours, offer, labels, standing, unsaid, TODAY, source());
        }

        Word with(VenueProfile other, Place elsewhere, Offer offered) {
            return new Word(day, other, elsewhere, hours, offered, labels);
        }

        Word on(String other) {
            return new Word(other, profile, place, hours, offer, labels);
        }

        Word named(String name) {
            return new Word(day, SourceWordTest.profile(name), place, hours, offer, labels);
        }

        Word at(String address) {
            return new Word(day, profile, SourceWordTest.place(address), hours, offer, labels);
        }

        Word labelled(Label... others) {
            return new Word(day, profile, place, hours, offer, List.of(others));
        }
    }

    private static VenueProfile profile(String name) {
        var contact = new Contact(null, List.of(), List.of());
        return new VenueProfile(name, List.of(), contact, null, null, List.of(), null, null, null, null);
    }

    private static Place place(String address) {
        return new Place(address, null, "62800", "62510", new Coordinates(50.42, 2.77));
    }

    private static VenueProfile contact(VenueProfile of, String phone) {
        var contact = new Contact(phone, List.of(), List.of());
        return new VenueProfile(of.name(), List.of(), contact, of.summary(), null, List.of(), null, null, null, null);
    }

    private static VenueProfile summed(VenueProfile of, String summary) {
        return new VenueProfile(of.name(), List.of(), of.contact(), summary, null, List.of(), null, null, null, null);
    }

    private static Place at(double latitude, double longitude, String complement) {
        return new Place("1 rue A", complement, "62800", "62510", new Coordinates(latitude, longitude));
    }

    private static Offer services(String... services) {
        return new Offer(List.of(services), List.of(), List.of(), List.of("Gratuit"), List.of(), List.of());
    }

    private static Hours hours(String raw) {
        return new Hours(raw, raw, null);
    }

    private static Offer offer(String fee) {
        return new Offer(List.of(), List.of(), List.of(), List.of(fee), List.of(), List.of());
    }
}
