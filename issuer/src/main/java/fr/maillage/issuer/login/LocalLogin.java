package fr.maillage.issuer.login;

import fr.maillage.issuer.account.Account;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Passwords;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Knows a person by login and password, slowly for those who guess. From then on they are their account's opaque id. Whether an
 * account is closed, or its password must be changed, is told only to those who know the password.
 */
public final class LocalLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final Guesses guesses;
    private final DaoAuthenticationProvider passwords;
    private final Clock clock;

    public LocalLogin(Accounts accounts, Passwords passwords, Guesses guesses, Clock clock) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.clock = clock;
        this.passwords = new DaoAuthenticationProvider(this::details);
        this.passwords.setPasswordEncoder(passwords.encoder());
        this.passwords.setPreAuthenticationChecks(unproven -> {});
        this.passwords.setPostAuthenticationChecks(LocalLogin::check);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var address = typed.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        guesses.admit(typed.getName(), address);
        try {
            var known = passwords.authenticate(typed);
            guesses.right(typed.getName(), address);
            return known;
        } catch (CredentialsExpiredException provenButToBeChanged) {
            guesses.right(typed.getName(), address);
            throw provenButToBeChanged;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private UserDetails details(String login) {
        var account = accounts.find(login).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(account.id().toString())
                .password(accounts.passwordOf(account.id()))
                .roles(account.role().name())
                .disabled(account.disabled() || isLate(account))
                .credentialsExpired(account.oneTimeUntil() != null)
                .build();
    }

    /** A password that somebody else gave is worth nothing after its time. */
    private boolean isLate(Account account) {
        return account.oneTimeUntil() != null && account.oneTimeUntil().isBefore(clock.instant());
    }

    private static void check(UserDetails proven) {
        if (!proven.isEnabled()) {
            throw new DisabledException("closed");
        }
        if (!proven.isCredentialsNonExpired()) {
            throw new CredentialsExpiredException("to be changed");
        }
    }
}
