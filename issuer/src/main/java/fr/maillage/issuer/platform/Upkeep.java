package fr.maillage.issuer.platform;

import fr.maillage.issuer.account.Retention;
import fr.maillage.issuer.login.Guesses;
import fr.maillage.issuer.session.Sessions;
import fr.maillage.issuer.token.IssuerSettings;
import fr.maillage.issuer.token.SigningKeys;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done without being asked: keys that grow old are replaced, and what is over is forgotten. */
@Component
class Upkeep {

    private final SigningKeys keys;
    private final Guesses guesses;
    private final Sessions sessions;
    private final Retention retention;
    private final JdbcClient jdbc;
    private final IssuerSettings settings;

    Upkeep(
            SigningKeys keys,
            Guesses guesses,
            Sessions sessions,
            Retention retention,
            JdbcClient jdbc,
            IssuerSettings settings) {
        this.keys = keys;
        this.guesses = guesses;
        this.sessions = sessions;
        this.retention = retention;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void hourly() {
        keys.rotateOlderThan(settings.signingKeyLife());
        guesses.clean();
        sessions.clean();
        retention.apply();
        jdbc.sql("DELETE FROM oauth2_authorization WHERE greatest(refresh_token_expires_at, access_token_expires_at,"
                        + " authorization_code_expires_at) < now()")
                .update();
    }
}
