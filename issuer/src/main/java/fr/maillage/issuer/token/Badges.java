package fr.maillage.issuer.token;

import fr.maillage.issuer.account.Account;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Tokens for one minute, by which this service reads the network in the name of somebody who keeps accounts; none leaves it otherwise. */
public final class Badges {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final JwtEncoder encoder;
    private final String issuer;
    private final Clock clock;

    /** @param issuer as it stands in tokens */
    public Badges(JwtEncoder encoder, String issuer, Clock clock) {
        this.encoder = encoder;
        this.issuer = issuer;
        this.clock = clock;
    }

    public String of(Account keeper) {
        var now = clock.instant();
        var claims = Claims.rights(JwtClaimsSet.builder(), keeper)
                .id(UUID.randomUUID().toString())
                .issuer(issuer)
                .subject(keeper.id().toString())
                .audience(List.of(Claims.AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
