package fr.maillage.issuer.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM for texts that must be read again, and HMAC-SHA-256 for those that are only compared. Both keys are derived from one
 * secret that stands beside the database, never in it. A sealed text is bound to its place: moved to another row, it does not open.
 */
public final class Seal {

    private static final String MARK = "s1:";
    private static final int SHORTEST_SECRET_CHARACTERS = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] sealing;
    private final byte[] marking;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalStateException where the secret is missing or shorter than 32 characters */
    public Seal(String secret) {
        if (secret.length() < SHORTEST_SECRET_CHARACTERS) {
            throw new IllegalStateException("maillage.issuer.storage-key is missing, or shorter than "
                    + SHORTEST_SECRET_CHARACTERS + " characters: signing keys and second factors could not be kept");
        }
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        sealing = mac(bytes, "seal");
        marking = mac(bytes, "mark");
    }

    /**
     * The text as it may stand in the database.
     *
     * @param place what it belongs to, such as {@code signing-key <id>}
     */
    public String close(String text, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var encoder = Base64.getUrlEncoder().withoutPadding();
            return MARK + encoder.encodeToString(nonce) + "." + encoder.encodeToString(sealed);
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    /** The text again; empty where another secret sealed it, it belongs to another place, or it was altered. */
    public Optional<String> open(String sealed, String place) {
        var dot = sealed.indexOf('.');
        if (!sealed.startsWith(MARK) || dot < 0) {
            return Optional.empty();
        }
        try {
            var nonce = Base64.getUrlDecoder().decode(sealed.substring(MARK.length(), dot));
            var text = cipher(Cipher.DECRYPT_MODE, nonce, place)
                    .doFinal(Base64.getUrlDecoder().decode(sealed.substring(dot + 1)));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** By which a text is known again without being kept: hexadecimal, the same each time. */
    public String mark(String text, String place) {
        return HexFormat.of().formatHex(mac(marking, place + "\n" + text));
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }
}
