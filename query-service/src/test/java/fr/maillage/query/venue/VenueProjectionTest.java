package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.LabelStanding;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.VenueEvent.VenueClaimed;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import fr.maillage.query.Facts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VenueProjectionTest {

    private static final UUID VENUE = Facts.id(1);
    private static final UUID STRUCTURE = Facts.id(2);
    private static final LocalDate JUNE_30 = LocalDate.of(2026, 6, 30);

    private final VenueProjection projection = new VenueProjection();

    @Test
    void a_declared_venue_is_open_and_as_it_was_declared() {
        var declared = Facts.venue("Salle Arago", Facts.lievin(), STRUCTURE, null);

        var view = fold(new Facts().say(VENUE, declared));

        assertThat(view.profile()).isEqualTo(declared.profile());
        assertThat(view.place()).isEqualTo(declared.place());
        assertThat(view.offer()).isEqualTo(declared.offer());
        assertThat(view.structureId()).isEqualTo(STRUCTURE);
        assertThat(view.sequence()).isZero();
        assertThat(view.declaredOn()).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(view.statusOn(JUNE_30)).isEqualTo(VenueStatus.OPEN);
    }

    @Test
    void each_fact_replaces_what_it_speaks_of_and_nothing_else() {
        var facts = declared()
                .say(VENUE, new VenueDescribed(Facts.profile("Salle Curie"), null))
                .say(VENUE, new VenueRelocated(Facts.denain(), null))
                .say(VENUE, new VenueHoursSet(Facts.hours("Sa 09:00-12:00"), null))
                .say(VENUE, new VenueOfferSet(Facts.offer("Compréhension du monde numérique"), null))
                .say(VENUE, new VenueLabelGranted(Facts.programme("France Services"), null))
                .say(VENUE, new VenueLabelGranted(Facts.programme("Aidants Connect"), null))
                .say(VENUE, new VenueLabelWithdrawn(Facts.programme("France Services"), null))
                .say(VENUE, new VenueClaimed(STRUCTURE));

        var view = fold(facts);

        assertThat(view.profile().name()).isEqualTo("Salle Curie");
        assertThat(view.place()).isEqualTo(Facts.denain());
        assertThat(view.hours()).isEqualTo(Facts.hours("Sa 09:00-12:00"));
        assertThat(view.offer().services()).containsExactly("Compréhension du monde numérique");
        assertThat(view.labels()).extracting(VenueLabel::name).containsExactly("Aidants Connect");
        assertThat(view.structureId()).isEqualTo(STRUCTURE);
        assertThat(view.sequence()).isEqualTo(8);
    }

    @Test
    void a_label_is_the_structure_s_word_until_the_hub_stands_behind_it() {
        var label = Facts.programme("France Services");
        var file = new SourceRecord("conseillers", "42", LocalDate.of(2024, 4, 2));
        var said = declared().at("2026-03-31T22:30:00Z").say(VENUE, new VenueLabelDeclared(label, null));
        var declared =
                new VenueLabel(label.kind(), label.name(), LabelStanding.DECLARED, null, LocalDate.of(2026, 4, 1));
        assertThat(fold(said).labels()).containsExactly(declared);

        said.say(VENUE, new VenueLabelGranted(label, file));
        var granted = new VenueLabel(label.kind(), label.name(), LabelStanding.GRANTED, "conseillers", file.saidOn());
        assertThat(fold(said).labels()).containsExactly(granted);

        said.say(VENUE, new VenueLabelDeclared(label, null));
        assertThat(fold(said).labels()).containsExactly(granted);

        said.say(VENUE, new VenueLabelWithdrawn(label, null)).say(VENUE, new VenueLabelDeclared(label, null));
        assertThat(fold(said).labels()).containsExactly(declared);
    }

    @Test
    void hours_that_are_not_known_any_more_are_gone() {
        assertThat(fold(declared().say(VENUE, new VenueHoursSet(null, null))).hours())
                .isNull();
    }

    @Test
    void a_suspension_is_judged_on_the_day_asked_both_ends_included() {
        var view = fold(declared().say(VENUE, new VenueSuspended(JUNE_30, JUNE_30.plusDays(5), "travaux")));

        assertThat(view.statusOn(JUNE_30.minusDays(1))).isEqualTo(VenueStatus.OPEN);
        assertThat(view.statusOn(JUNE_30)).isEqualTo(VenueStatus.SUSPENDED);
        assertThat(view.statusOn(JUNE_30.plusDays(5))).isEqualTo(VenueStatus.SUSPENDED);
        assertThat(view.statusOn(JUNE_30.plusDays(6))).isEqualTo(VenueStatus.OPEN);
    }

    @Test
    void a_suspension_without_an_end_lasts_until_the_venue_reopens() {
        var suspended = declared().say(VENUE, new VenueSuspended(JUNE_30, null, "travaux"));
        assertThat(fold(suspended).statusOn(JUNE_30.plusYears(3))).isEqualTo(VenueStatus.SUSPENDED);

        var reopened = fold(suspended.say(VENUE, new VenueReopened(JUNE_30.plusDays(10))));

        assertThat(reopened.statusOn(JUNE_30.plusDays(9))).isEqualTo(VenueStatus.SUSPENDED);
        assertThat(reopened.statusOn(JUNE_30.plusDays(10))).isEqualTo(VenueStatus.OPEN);
    }

    @Test
    void a_venue_is_closed_from_its_day_on_and_open_again_once_reopened() {
        var closed = declared().say(VENUE, new VenueClosed(JUNE_30, "fin du bail"));
        assertThat(fold(closed).statusOn(JUNE_30.minusDays(1))).isEqualTo(VenueStatus.OPEN);
        assertThat(fold(closed).statusOn(JUNE_30)).isEqualTo(VenueStatus.CLOSED);

        var reopened = fold(closed.say(VENUE, new VenueReopened(JUNE_30)));

        assertThat(reopened.statusOn(JUNE_30)).isEqualTo(VenueStatus.OPEN);
        assertThat(reopened.closure()).isNull();
    }

    @Test
    void what_a_source_says_has_the_day_of_the_source_not_of_the_import() {
        var source = new SourceRecord("conseillers", "42", LocalDate.of(2024, 4, 2));
        var view = fold(new Facts().say(VENUE, Facts.venue("Salle Arago", Facts.lievin(), null, source)));

        assertThat(view.saidOn()).isEqualTo(LocalDate.of(2024, 4, 2));
        assertThat(view.source()).isEqualTo(source);
        assertThat(view.freshnessOn(LocalDate.of(2026, 1, 10))).isEqualTo(Freshness.STALE);
    }

    @Test
    void the_day_of_the_last_word_is_the_one_in_paris_and_never_goes_back() {
        var older = new SourceRecord("conseillers", "42", LocalDate.of(2024, 4, 2));
        var facts = declared()
                .at("2026-03-31T22:30:00Z")
                .say(VENUE, new VenueDescribed(Facts.profile("Salle Curie"), null))
                .say(VENUE, new VenueConfirmed(LocalDate.of(2024, 4, 2), older));

        assertThat(fold(facts).saidOn()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void the_same_fact_twice_makes_the_same_view() {
        var facts = declared()
                .say(VENUE, new VenueLabelGranted(Facts.programme("France Services"), null))
                .say(VENUE, new VenueSuspended(JUNE_30, null, "travaux"))
                .say(VENUE, new VenueReopened(JUNE_30.plusDays(3)));
        var view = fold(facts);

        for (var fact : facts.log()) {
            assertThat(projection.apply(view, fact)).isSameAs(view);
        }
    }

    @Test
    void what_is_said_of_a_structure_is_no_venue() {
        var fact = new Facts().say(STRUCTURE, new MembershipRequested()).last();

        assertThat(projection.subject(fact)).isEmpty();
    }

    private static Facts declared() {
        return new Facts().say(VENUE, Facts.venue("Salle Arago", Facts.lievin()));
    }

    private VenueView fold(Facts facts) {
        VenueView view = null;
        for (var fact : facts.log()) {
            view = projection.apply(view, fact);
        }
        return Objects.requireNonNull(view);
    }
}
