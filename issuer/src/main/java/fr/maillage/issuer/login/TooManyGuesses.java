package fr.maillage.issuer.login;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Too many wrong passwords: the next is not looked at before some time has passed. */
public final class TooManyGuesses extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyGuesses(Duration wait) {
        super("too many wrong passwords");
        seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    public long seconds() {
        return seconds;
    }
}
