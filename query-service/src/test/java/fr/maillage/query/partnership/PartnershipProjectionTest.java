package fr.maillage.query.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipEvent.PartnershipRenewed;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.query.Facts;
import fr.maillage.query.partnership.PartnershipView.Answer;
import fr.maillage.query.partnership.PartnershipView.Departure;
import fr.maillage.query.partnership.PartnershipView.Ending;
import fr.maillage.query.projection.ViewJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnershipProjectionTest {

    private static final UUID ID = Facts.id(21);
    private static final UUID EPN = Facts.id(1);
    private static final UUID CCAS = Facts.id(2);
    private static final UUID LIBRARY = Facts.id(3);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    private final PartnershipProjection projection = new PartnershipProjection();

    @Test
    void a_proposal_awaits_the_answers_of_its_partners() {
        var view = fold(proposed());
        assertThat(view.status()).isEqualTo(PartnershipStatus.PROPOSED);
        assertThat(view.parties()).containsExactly(EPN, CCAS, LIBRARY);
        assertThat(view.awaited()).containsExactly(CCAS, LIBRARY);
        assertThat(view.formedAt()).isNull();
        assertThat(view.endsOn()).isEqualTo(DECEMBER);
    }

    @Test
    void answers_are_kept_and_the_last_yes_forms_it() {
        var view = fold(formed());
        assertThat(view.status()).isEqualTo(PartnershipStatus.FORMED);
        assertThat(view.answers())
                .containsExactly(new Answer(CCAS, true, DAY, null), new Answer(LIBRARY, true, DAY, null));
        assertThat(view.awaited()).isEmpty();
        assertThat(view.formedAt()).isEqualTo(Facts.START);
        assertThat(view.sequence()).isEqualTo(3);
    }

    @Test
    void one_no_ends_the_proposal_and_nobody_is_awaited_any_more() {
        var view = fold(proposed().say(ID, new PartnershipDeclined(CCAS, "Pas cette année")));
        assertThat(view.status()).isEqualTo(PartnershipStatus.DECLINED);
        assertThat(view.answers()).containsExactly(new Answer(CCAS, false, DAY, "Pas cette année"));
        assertThat(view.awaited()).isEmpty();
    }

    @Test
    void it_is_renewed_left_and_ended() {
        var view = fold(formed().say(ID, new PartnershipRenewed(DECEMBER.plusYears(1)))
                .say(ID, new PartnershipLeft(CCAS, DECEMBER))
                .say(ID, new PartnershipEnded(DECEMBER, "Terminé")));
        assertThat(view.status()).isEqualTo(PartnershipStatus.ENDED);
        assertThat(view.endsOn()).isEqualTo(DECEMBER.plusYears(1));
        assertThat(view.left()).containsExactly(new Departure(CCAS, DECEMBER));
        assertThat(view.parties()).containsExactly(EPN, LIBRARY);
        assertThat(view.concerned()).containsExactly(EPN, CCAS, LIBRARY);
        assertThat(view.ended()).isEqualTo(new Ending(DECEMBER, "Terminé"));
    }

    @Test
    void the_same_fact_twice_gives_the_same_view_which_survives_json() {
        var facts = formed().say(ID, new PartnershipLeft(CCAS, DECEMBER));
        var once = fold(facts);
        assertThat(projection.apply(once, facts.last())).isSameAs(once);
        assertThat(ViewJson.read(ViewJson.write(once), PartnershipView.class)).isEqualTo(once);
    }

    private static Facts proposed() {
        var terms = new PartnershipTerms(
                "Accueil partagé", PartnershipNature.PARCOURS_USAGER, null, LocalDate.of(2026, 3, 1), DECEMBER, null);
        return new Facts()
                .say(ID, new PartnershipProposed(EPN, List.of(CCAS, LIBRARY), List.of("62510", "59172"), terms));
    }

    private static Facts formed() {
        return proposed()
                .say(ID, new PartnershipAccepted(CCAS))
                .say(ID, new PartnershipAccepted(LIBRARY))
                .say(ID, new PartnershipFormed());
    }

    private PartnershipView fold(Facts facts) {
        @Nullable PartnershipView view = null;
        for (var fact : facts.log()) {
            view = projection.apply(view, fact);
        }
        return Objects.requireNonNull(view);
    }
}
