package fr.maillage.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Perimeter;
import fr.maillage.access.Role;
import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GiverTest {

    private static final Territories FRANCE = Territories.load();
    private static final UUID INSIDE = UUID.randomUUID();

    private final Giver nadia = giver(Role.COORDINATOR, "departement:62");

    @Test
    void a_coordinator_gives_what_lies_in_their_territory() {
        assertThat(nadia.mayGive(Role.MEMBER, List.of(INSIDE), List.of())).isTrue();
        assertThat(nadia.mayGive(Role.ANALYST, List.of(), List.of())).isTrue();
        assertThat(nadia.mayGive(Role.COORDINATOR, List.of(), List.of("departement:62")))
                .isTrue();
        assertThat(nadia.mayGive(Role.COORDINATOR, List.of(), List.of("commune:62510")))
                .isTrue();
    }

    @Test
    void a_coordinator_gives_nothing_larger_or_elsewhere_or_unknown() {
        assertThat(nadia.mayGive(Role.ADMIN, List.of(), List.of())).isFalse();
        assertThat(nadia.mayGive(Role.MEMBER, List.of(), List.of())).isFalse();
        assertThat(nadia.mayGive(Role.MEMBER, List.of(INSIDE, UUID.randomUUID()), List.of()))
                .isFalse();
        assertThat(nadia.mayGive(Role.COORDINATOR, List.of(), List.of())).isFalse();
        assertThat(nadia.mayGive(Role.COORDINATOR, List.of(), List.of("region:32")))
                .isFalse();
        assertThat(nadia.mayGive(Role.COORDINATOR, List.of(), List.of("france")))
                .isFalse();
        assertThat(nadia.mayGive(Role.COORDINATOR, List.of(), List.of("departement:62", "departement:59")))
                .isFalse();
        assertThat(nadia.mayGive(Role.COORDINATOR, List.of(), List.of("departement:99")))
                .isFalse();
    }

    @Test
    void members_and_analysts_give_nothing() {
        for (var role : List.of(Role.MEMBER, Role.ANALYST)) {
            var giver = new Giver("someone", role, Perimeter.EVERYWHERE, Set.of(INSIDE), FRANCE);
            assertThat(giver.mayGive(Role.MEMBER, List.of(INSIDE), List.of())).isFalse();
        }
    }

    @Test
    void an_account_is_kept_by_who_gave_it_and_by_those_strictly_above_it_and_never_by_an_equal() {
        var above = giver(Role.COORDINATOR, "region:32");
        var equal = account(Role.COORDINATOR, List.of(), List.of("departement:62"), "another");

        assertThat(above.mayKeep(equal)).isTrue();
        assertThat(nadia.mayKeep(equal)).isFalse();
        assertThat(nadia.mayKeep(account(Role.COORDINATOR, List.of(), List.of("departement:62"), "nadia")))
                .isTrue();
        assertThat(nadia.mayKeep(account(Role.COORDINATOR, List.of(), List.of("commune:62510"), "another")))
                .isTrue();
        assertThat(giver(Role.COORDINATOR, "departement:59", "departement:62").mayKeep(equal))
                .isTrue();
    }

    @Test
    void an_analyst_is_kept_by_who_gave_the_account_and_by_admins() {
        var analyst = account(Role.ANALYST, List.of(), List.of(), "another");

        assertThat(nadia.mayKeep(analyst)).isFalse();
        assertThat(giver(Role.COORDINATOR, "france").mayKeep(analyst)).isFalse();
        assertThat(nadia.mayKeep(account(Role.ANALYST, List.of(), List.of(), "nadia")))
                .isTrue();
        assertThat(new Giver("root", Role.ADMIN, Perimeter.EVERYWHERE, Set.of(), FRANCE).mayKeep(analyst))
                .isTrue();
    }

    @Test
    void who_gave_an_account_that_has_grown_beyond_them_keeps_it_no_more() {
        assertThat(nadia.mayKeep(account(Role.ADMIN, List.of(), List.of(), "nadia")))
                .isFalse();
        assertThat(nadia.mayKeep(account(Role.COORDINATOR, List.of(), List.of("region:32"), "nadia")))
                .isFalse();
    }

    private static Giver giver(Role role, String... territories) {
        return new Giver("nadia", role, Perimeter.of(List.of(territories), FRANCE), Set.of(INSIDE), FRANCE);
    }

    private static Account account(Role role, List<UUID> structures, List<String> territories, String by) {
        return new Account(
                UUID.randomUUID(), "qui@reseau.example", "Qui", role, structures, territories, false, by, false, null);
    }
}
