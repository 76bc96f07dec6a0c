package fr.maillage.issuer.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept, chosen and given. bcrypt, because it is strong enough against guessing at this cost and comes with
 * Spring Security, where argon2 would bring another library; the hash names its kind, so that another can follow.
 */
public final class Passwords {

    /** About a quarter of a second of one processor. */
    private static final int COST = 12;

    private static final int SHORTEST_CHARACTERS = 12;

    private static final int SHORTEST_NAME_CHARACTERS = 4;
    private static final String OURS = "maillage";
    private static final int FEWEST_DIFFERENT_CHARACTERS = 6;

    /** bcrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_CHARACTERS = 4;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));
    private final SecureRandom random = new SecureRandom();

    public PasswordEncoder encoder() {
        return encoder;
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** A password to be told once: 79 bits. */
    String oneTime() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP_CHARACTERS, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }

    /** Why somebody may not choose a password (key of the message): length counts, not odd signs, and nothing that is tried first. */
    public Optional<String> objection(String chosen, String login) {
        if (chosen.length() < SHORTEST_CHARACTERS) {
            return Optional.of("password.short");
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("password.long");
        }
        return chosen.chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS
                        || bears(chosen, login.split("@", 2)[0])
                        || bears(chosen, OURS)
                        || CommonPasswords.have(chosen)
                ? Optional.of("password.guessable")
                : Optional.empty();
    }

    /** Whether a part of somebody's name stands in it: asked only where it is known that it is they. */
    static boolean bearsNameOf(Account owner, String chosen) {
        return Stream.of(owner.name().split("[\\s()]+")).anyMatch(part -> bears(chosen, part));
    }

    private static boolean bears(String chosen, String part) {
        var plain = CommonPasswords.plain(part.strip());
        return plain.length() >= SHORTEST_NAME_CHARACTERS
                && CommonPasswords.plain(chosen).contains(plain);
    }
}
