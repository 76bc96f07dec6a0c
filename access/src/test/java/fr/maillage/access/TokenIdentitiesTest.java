package fr.maillage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.territory.Territories;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class TokenIdentitiesTest {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final Territories TERRITORIES = Territories.load();

    private final TokenIdentities tokens = vouchedForBy(ISSUER.url());

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void a_member_acts_for_the_structures_of_their_token() {
        var structure = UUID.randomUUID();
        var member = tokens.identify(ISSUER.member(structure));
        assertThat(member.role()).isEqualTo(Role.MEMBER);
        assertThat(member.structures()).containsExactly(structure);
        assertThat(member.mayWrite()).isTrue();
        assertThat(member.perimeter().covers("62510")).isFalse();
        assertThat(member.expires()).isAfter(Instant.now());
    }

    @Test
    void a_coordinator_answers_for_the_territories_of_their_token() {
        var coordinator = tokens.identify(ISSUER.coordinator("region:32", "commune:75056", "region:none"));
        assertThat(coordinator.perimeter().covers("62510")).as("Liévin").isTrue();
        assertThat(coordinator.perimeter().covers("75056")).as("Paris").isTrue();
        assertThat(coordinator.perimeter().covers("13055")).as("Marseille").isFalse();
        assertThat(coordinator.perimeter().covers("00000")).as("nowhere").isFalse();
        assertThat(coordinator
                        .perimeter()
                        .covers(TERRITORIES.parse("departement:62").orElseThrow()))
                .isTrue();
        assertThat(coordinator
                        .perimeter()
                        .covers(TERRITORIES.parse("departement:75").orElseThrow()))
                .as("Paris is a département of one commune, and more codes of its own")
                .isTrue();
        assertThat(coordinator
                        .perimeter()
                        .covers(TERRITORIES.parse("departement:13").orElseThrow()))
                .isFalse();
    }

    @Test
    void an_admin_answers_for_everything_and_an_analyst_never_acts() {
        assertThat(tokens.identify(ISSUER.admin()).perimeter().covers("13055")).isTrue();
        assertThat(tokens.identify(ISSUER.analyst()).mayWrite()).isFalse();
    }

    @Test
    void a_territory_claimed_by_a_member_gives_no_power() {
        var member = tokens.identify(ISSUER.token(
                claims -> claims.claim("maillage_role", "member").claim("maillage_territories", List.of("france"))));
        assertThat(member.perimeter().covers("62510")).isFalse();
    }

    static Stream<String> worthless() {
        return Stream.of(
                ISSUER.expired(Role.ADMIN),
                ISSUER.forAnotherAudience(Role.ADMIN),
                ISSUER.ofAnotherKey(Role.ADMIN),
                ISSUER.unsigned(Role.ADMIN),
                ISSUER.token(claims -> claims),
                ISSUER.token(claims -> claims.claim("maillage_role", "king")),
                ISSUER.token(claims -> claims.claim("maillage_role", "admin").issuer("http://127.0.0.1:1")),
                ISSUER.token(claims -> claims.claim("maillage_role", "admin").expirationTime(null)),
                ISSUER.token(claims -> claims.claim("maillage_role", "admin").subject(null)),
                ISSUER.token(claims -> claims.claim("maillage_role", "admin")
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(300)))),
                "not.a.token",
                "");
    }

    @ParameterizedTest
    @MethodSource("worthless")
    void what_the_issuer_did_not_say_for_us_and_for_now_proves_nothing(String token) {
        assertThatThrownBy(() -> tokens.identify(token)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void an_issuer_that_is_away_is_no_fault_of_the_caller() {
        var away = vouchedForBy("http://127.0.0.1:9");
        assertThatThrownBy(() -> away.identify(ISSUER.admin())).isInstanceOf(AuthenticationServiceException.class);
    }

    private static TokenIdentities vouchedForBy(String url) {
        var issuer = new AccessSettings.Issuer(url, null, TestIssuer.AUDIENCE);
        return new TokenIdentities(issuer, new IssuerDocument(issuer), TERRITORIES);
    }
}
