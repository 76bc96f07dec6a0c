package fr.maillage.issuer.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserFamilyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0|Edge, Windows",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36|Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1|Safari, iPhone"
            })
    void a_browser_is_named_as_people_know_it(String sent, String named) {
        assertThat(BrowserFamily.of(sent)).isEqualTo(named);
    }

    @Test
    void nothing_that_a_browser_says_of_itself_is_kept_as_it_is() {
        assertThat(BrowserFamily.of("curl/8.5 <b>prenom.nom@reseau.example</b>"))
                .isEqualTo("?");
        assertThat(BrowserFamily.of(null)).isEqualTo("?");
    }
}
