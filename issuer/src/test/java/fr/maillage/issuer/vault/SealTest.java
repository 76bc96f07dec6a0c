package fr.maillage.issuer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal("a secret that is kept beside the database");

    @Test
    void what_was_sealed_opens_at_its_own_place_alone_and_reads_differently_each_time() {
        var sealed = seal.close("clé", "signing-key 1");

        assertThat(seal.open(sealed, "signing-key 1")).contains("clé");
        assertThat(sealed).doesNotContain("cl").isNotEqualTo(seal.close("clé", "signing-key 1"));
        assertThat(seal.open(sealed, "signing-key 2")).isEmpty();
    }

    @Test
    void another_secret_an_alteration_or_what_was_never_sealed_opens_nothing() {
        var sealed = seal.close("clé", "place");

        assertThat(new Seal("another secret of more than 32 characters").open(sealed, "place"))
                .isEmpty();
        assertThat(seal.open(sealed.substring(0, sealed.length() - 4) + "AAAA", "place"))
                .isEmpty();
        assertThat(seal.open("{\"kty\":\"RSA\"}", "place")).isEmpty();
    }

    @Test
    void a_mark_is_the_same_each_time_and_differs_by_place_and_secret() {
        assertThat(seal.mark("code", "a")).isEqualTo(seal.mark("code", "a")).isNotEqualTo(seal.mark("code", "b"));
        assertThat(new Seal("another secret of more than 32 characters").mark("code", "a"))
                .isNotEqualTo(seal.mark("code", "a"));
    }

    @Test
    void a_short_secret_is_none() {
        assertThatThrownBy(() -> new Seal("court")).isInstanceOf(IllegalStateException.class);
    }
}
