package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's application that shows codes, written apart from what checks them. */
final class Authenticator {

    private static final Pattern KEY = Pattern.compile("<code class=\"key\">([A-Z2-7 ]+)</code>");
    private static final Pattern LISTED = Pattern.compile("<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</code>");

    private Authenticator() {}

    /** The secret that a page shows for typing. */
    static String secretOn(String page) {
        var key = KEY.matcher(page);
        assertThat(key.find()).as("a key on\n" + page).isTrue();
        return key.group(1).replace(" ", "");
    }

    /** The codes that a page tells once. */
    static List<String> codesOn(String page) {
        return LISTED.matcher(page).results().map(found -> found.group(1)).toList();
    }

    static String code(String secret, Instant now) {
        try {
            var bits = secret.chars()
                    .mapToObj(letter -> BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                    .reduce(BigInteger.ZERO, (all, five) -> all.shiftLeft(5).or(five));
            var key = new byte[20];
            for (var at = 0; at < key.length; at++) {
                key[at] = bits.shiftRight(8 * (key.length - 1 - at)).byteValue();
            }
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return String.format("%06d", number % 1000000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
