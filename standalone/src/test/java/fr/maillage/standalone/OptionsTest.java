package fr.maillage.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_a_word_everything_has_its_documented_place() {
        var options = Options.parse();

        assertThat(options).isEqualTo(new Options(Path.of("maillage-data"), 8080, false, false, false));
        assertThat(options.ports()).isEqualTo(new Ports(8080, 8081, 8082, 8083, 8084, 8090, 8091));
    }

    @Test
    void folder_ports_and_demonstration_are_asked_for_by_name() {
        assertThat(Options.parse("--demo", "--tied", "--data", "elsewhere", "--ports", "9080"))
                .isEqualTo(new Options(Path.of("elsewhere"), 9080, true, true, false));
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
