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

    private final Giver nadia =
            new Giver(Role.COORDINATOR, Perimeter.of(List.of("departement:62"), FRANCE), Set.of(INSIDE), FRANCE);

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
            var giver = new Giver(role, Perimeter.EVERYWHERE, Set.of(INSIDE), FRANCE);
            assertThat(giver.mayGive(Role.MEMBER, List.of(INSIDE), List.of())).isFalse();
        }
    }
}
