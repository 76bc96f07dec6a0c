package fr.maillage.issuer.login;

import fr.maillage.issuer.account.Account;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Journal;
import fr.maillage.issuer.account.Passwords;
import fr.maillage.issuer.login.Guesses.Guess;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;

/**
 * Knows a person by login and password, slowly for those who guess, and asks for a second factor where one is due. From then on they are their account's opaque id. Whether an
 * account is closed, or its password must be changed, is told only to those who know the password.
 */
public final class LocalLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final Guesses guesses;
    private final SecondStep second;
    private final Journal journal;
    private final DaoAuthenticationProvider passwords;
    private final Clock clock;

    public LocalLogin(
            Accounts accounts, Passwords passwords, Guesses guesses, SecondStep second, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.second = second;
        this.journal = journal;
        this.clock = clock;
        this.passwords = new DaoAuthenticationProvider(this::details);
        this.passwords.setPasswordEncoder(passwords.encoder());
        this.passwords.setPreAuthenticationChecks(unproven -> {});
        this.passwords.setPostAuthenticationChecks(LocalLogin::check);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var known = prove(typed);
        if (second.isAsked(known)) {
            throw new SecondStepAsked(known);
        }
        journal.note(known.getName(), "login.succeeded", known.getName());
        return known;
    }

    /**
     * Takes the password of whoever is to do what their open session alone does not allow.
     *
     * @throws AuthenticationException where it is wrong or must wait, or the account is closed; not where the password is to be changed
     */
    void prove(String login, String password, HttpServletRequest request) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        typed.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        try {
            prove(typed);
        } catch (CredentialsExpiredException rightAndThereforeHere) {
            return;
        }
    }

    private Authentication prove(Authentication typed) {
        var address = typed.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        try {
            return known(typed, guesses.admit(typed.getName(), address));
        } catch (CredentialsExpiredException provenButToBeChanged) {
            throw provenButToBeChanged;
        } catch (AuthenticationException stopped) {
            note(typed.getName(), stopped);
            throw stopped;
        }
    }

    private Authentication known(Authentication typed, Guess guess) {
        Authentication known;
        try {
            known = passwords.authenticate(typed);
        } catch (CredentialsExpiredException provenButToBeChanged) {
            guesses.right(guess);
            throw provenButToBeChanged;
        }
        guesses.right(guess);
        return known;
    }

    /** What was typed for a login that does not exist may be anything, a password too: it is not kept. */
    private void note(String login, AuthenticationException stopped) {
        var subject =
                accounts.find(login).map(account -> account.id().toString()).orElse(Journal.NOBODY);
        journal.noteSometimes(
                Journal.NOBODY, stopped instanceof TooManyGuesses ? "login.waited" : "login.failed", subject);
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
