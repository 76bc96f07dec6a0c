package fr.maillage.query.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import fr.maillage.query.projection.Reader;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final UUID LEFT = Facts.id(1);
    private static final UUID OTHER = Facts.id(2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Membership ended = new Membership(MembershipStatus.ENDED, DAY, "Zizanie au bureau");

    @Test
    void that_a_structure_left_and_when_is_told_to_everybody_and_why_to_itself_and_the_hub() {
        var untold = new Membership(MembershipStatus.ENDED, DAY, null);
        assertThat(ended.asSeenBy(Reader.EVERYBODY, LEFT)).isEqualTo(untold);
        assertThat(ended.asSeenBy(Reader.member(Set.of(OTHER)), LEFT)).isEqualTo(untold);
        assertThat(ended.asSeenBy(new Reader.Outsider(Set.of(OTHER)), LEFT)).isEqualTo(untold);
        assertThat(ended.asSeenBy(new Reader.Outsider(Set.of(LEFT)), LEFT)).isEqualTo(ended);
        assertThat(ended.asSeenBy(Reader.ALL, LEFT)).isEqualTo(ended);
    }
}
