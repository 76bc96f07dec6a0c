package fr.maillage.query.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.GroupPurchase;
import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedDescribed;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedLeft;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import fr.maillage.query.Facts;
import fr.maillage.query.need.NeedView.Answer;
import fr.maillage.query.need.NeedView.Joined;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.ViewJson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedProjectionTest {

    private static final UUID ID = Facts.id(61);
    private static final UUID LENS = Facts.id(1);
    private static final UUID EPN = Facts.id(2);
    private static final UUID CCAS = Facts.id(3);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    private final NeedProjection projection = new NeedProjection();

    @Test
    void it_is_open_until_it_is_met_or_withdrawn() {
        assertThat(fold(expressed(null)).status()).isEqualTo(NeedStatus.OPEN);
        assertThat(fold(expressed(null).say(ID, met(null))).status()).isEqualTo(NeedStatus.MET);
        var withdrawn = fold(expressed(null).say(ID, new NeedWithdrawn("Trouvé ailleurs")));
        assertThat(withdrawn.status()).isEqualTo(NeedStatus.WITHDRAWN);
        assertThat(withdrawn.withdrawal()).isEqualTo("Trouvé ailleurs");
    }

    @Test
    void whoever_joins_again_keeps_its_place_with_another_quantity() {
        var view = fold(expressed(null)
                .say(ID, new NeedJoined(EPN, 6))
                .say(ID, new NeedJoined(CCAS, 3))
                .say(ID, new NeedJoined(EPN, 2)));
        assertThat(view.joins()).containsExactly(new Joined(EPN, 2), new Joined(CCAS, 3));
        assertThat(view.total()).isEqualTo(13);
        var left = fold(expressed(null).say(ID, new NeedJoined(EPN, 6)).say(ID, new NeedLeft(EPN)));
        assertThat(left.joins()).isEmpty();
    }

    @Test
    void the_last_answer_of_a_structure_counts_and_the_first_of_all_is_remembered() {
        var with = new NeedMeans(NeedMeans.Kind.RESOURCE, Facts.id(21));
        var view = fold(expressed(null)
                .later(Duration.ofDays(2))
                .say(ID, new NeedAnswered(EPN, null, "Peut-être"))
                .say(ID, new NeedAnswered(CCAS, null, "Oui"))
                .later(Duration.ofDays(1))
                .say(ID, new NeedAnswered(EPN, with, null)));
        assertThat(view.answers())
                .containsExactly(
                        new Answer(CCAS, null, "Oui", DAY.plusDays(2)), new Answer(EPN, with, null, DAY.plusDays(3)));
        assertThat(view.answeredAt()).isEqualTo(Facts.START.plus(Duration.ofDays(2)));

        var none =
                fold(expressed(null).say(ID, new NeedAnswered(EPN, null, null)).say(ID, new AnswerWithdrawn(EPN)));
        assertThat(none.answers()).isEmpty();
        assertThat(none.answeredAt()).isNotNull();
        assertThat(none.concerned()).containsExactly(LENS);
    }

    @Test
    void a_purchase_is_ready_since_its_minimum_was_reached_and_as_long_as_it_is() {
        var purchase = new GroupPurchase(20, 17_000, 22_000);
        var tooFew = expressed(purchase).say(ID, new NeedJoined(EPN, 6));
        assertThat(fold(tooFew).readyAt()).isNull();
        var ready = tooFew.later(Duration.ofDays(1))
                .say(ID, new NeedJoined(CCAS, 6))
                .later(Duration.ofDays(1))
                .say(ID, new NeedJoined(EPN, 7));
        assertThat(fold(ready).readyAt()).isEqualTo(Facts.START.plus(Duration.ofDays(1)));
        assertThat(fold(ready.say(ID, new NeedLeft(CCAS))).readyAt()).isNull();
        assertThat(fold(expressed(new GroupPurchase(5, null, null))).readyAt())
                .as("one's own are enough")
                .isEqualTo(Facts.START);
    }

    @Test
    void a_saving_is_known_where_both_prices_are() {
        assertThat(column(
                        "saving", expressed(new GroupPurchase(20, null, 22_000)).say(ID, met(16_550))))
                .isEqualTo(109_000L);
        assertThat(column(
                        "amount", expressed(new GroupPurchase(20, null, 22_000)).say(ID, met(16_550))))
                .isEqualTo(331_000L);
        assertThat(column(
                        "saving", expressed(new GroupPurchase(20, 17_000, null)).say(ID, met(16_550))))
                .isNull();
        assertThat(column(
                        "saving", expressed(new GroupPurchase(20, null, 22_000)).say(ID, met(null))))
                .isNull();
    }

    @Test
    void it_is_described_anew_and_keeps_who_joined() {
        var other = new NeedProfile("Autre titre", null, "62510", null, null, DAY.plusDays(9), 3, "email", null);
        var view = fold(expressed(null).say(ID, new NeedJoined(EPN, 6)).say(ID, new NeedDescribed(other)));
        assertThat(view.profile()).isEqualTo(other);
        assertThat(view.joined()).containsExactly(EPN);
        assertThat(view.sequence()).isEqualTo(2);
    }

    @Test
    void the_same_fact_twice_gives_the_same_view_which_survives_json() {
        var facts = expressed(new GroupPurchase(20, 17_000, 22_000))
                .say(ID, new NeedJoined(EPN, 12))
                .say(ID, new NeedAnswered(CCAS, null, "Oui"))
                .say(ID, met(16_550));
        var once = fold(facts);
        assertThat(projection.apply(once, facts.last())).isSameAs(once);
        assertThat(ViewJson.read(ViewJson.write(once), NeedView.class)).isEqualTo(once);
    }

    private @Nullable Object column(String name, Facts facts) {
        var view = fold(facts);
        Column<NeedView> column = projection.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return column.value().apply(view);
    }

    private static Facts expressed(@Nullable GroupPurchase purchase) {
        var profile = new NeedProfile("Ordinateurs", null, "62498", 30, null, DAY.plusDays(90), 8, null, purchase);
        return new Facts().say(ID, new NeedExpressed(LENS, NeedKind.EQUIPMENT, profile));
    }

    private static NeedMet met(@Nullable Integer price) {
        return new NeedMet(NeedMet.How.PURCHASE, DAY, List.of(), null, 20, price, "Ordi solidaire");
    }

    private NeedView fold(Facts facts) {
        @Nullable NeedView view = null;
        for (var fact : facts.log()) {
            view = projection.apply(view, fact);
        }
        return Objects.requireNonNull(view);
    }
}
