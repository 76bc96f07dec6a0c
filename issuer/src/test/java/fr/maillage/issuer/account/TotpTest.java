package fr.maillage.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1234567890);

    /** Appendix B of RFC 6238, of which applications show the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void the_codes_are_those_of_the_standard(long epochSecond, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(epochSecond))).isEqualTo(code);
    }

    @Test
    void a_code_is_right_in_its_half_minute_and_the_next_to_it_and_only_once() {
        var step = NOW.getEpochSecond() / 30;

        assertThat(Totp.step(SECRET, "005924", NOW, 0)).hasValue(step);
        assertThat(Totp.step(SECRET, "005924", NOW.plusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(SECRET, "005924", NOW.minusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(SECRET, "005924", NOW.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.step(SECRET, "005924", NOW, step)).isEmpty();
        assertThat(Totp.step(SECRET, "005925", NOW, 0)).isEmpty();
        assertThat(Totp.step(SECRET, "", NOW, 0)).isEmpty();
    }

    @Test
    void a_secret_is_written_in_letters_that_applications_read_back() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(SECRET);
    }
}
