package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_a_word_everything_has_its_documented_place() {
        var options = Options.parse();

        assertThat(options.data()).isEqualTo(Path.of("maillage-data"));
        assertThat(options.ports()).isEqualTo(new Ports(8080, 8081, 8082, 8083, 8084, 8085, 8090, 8091, 8092));
        assertThat(options.demo() || options.tied() || options.help()).isFalse();
        assertThat(options.issuer()).isEmpty();
        assertThat(options.hubKey()).isEmpty();
        assertThat(options.command()).isEmpty();
    }

    @Test
    void folder_ports_demonstration_issuer_and_key_are_asked_for_by_name() {
        var options = Options.parse(
                "--demo",
                "--tied",
                "--data",
                "elsewhere",
                "--ports",
                "9080",
                "--issuer",
                "https://id.example",
                "--hub-key",
                "key",
                "--territory",
                "region:32");

        assertThat(options.data()).isEqualTo(Path.of("elsewhere"));
        assertThat(options.ports()).isEqualTo(Ports.from(9080));
        assertThat(options.demo() && options.tied()).isTrue();
        assertThat(options.issuer()).contains("https://id.example");
        assertThat(options.hubKey()).contains(Path.of("key"));
        assertThat(options.territories()).containsExactly("region:32");
    }

    @Test
    void a_command_goes_to_the_issuer_s_program_with_what_belongs_to_it() {
        var options = Options.parse(
                "--data",
                "elsewhere",
                "--create-account",
                "--login",
                "nadia@hub.fr",
                "--role",
                "coordinator",
                "--territory",
                "departement:59",
                "--territory",
                "departement:62");

        assertThat(options.command())
                .startsWith("--create-account")
                .containsExactlyInAnyOrder(
                        "--create-account",
                        "--login=nadia@hub.fr",
                        "--role=coordinator",
                        "--territory=departement:59",
                        "--territory=departement:62");
    }

    @Test
    void zero_gives_ports_at_random_that_are_free_and_all_different() {
        var ports = Options.parse("--ports", "0").ports();

        assertThat(ports.all()).doesNotHaveDuplicates().allMatch(port -> port > 1024);
        assertThat(ports.taken()).isEmpty();
    }

    @Test
    void what_cannot_be_understood_is_said_in_french() {
        assertThatThrownBy(() -> Options.parse("--colour"))
                .isInstanceOf(Refused.class)
                .hasMessage("Option inconnue : --colour (--help les énumère).");
        assertThatThrownBy(() -> Options.parse("--data")).hasMessage("Il manque une valeur après --data.");
        assertThatThrownBy(() -> Options.parse("--ports", "http")).hasMessageStartingWith("« http » n'est pas un port");
        assertThatThrownBy(() -> Options.parse("--ports", "65530").ports())
                .hasMessageStartingWith("« 65530 » n'est pas un port");
    }
}
