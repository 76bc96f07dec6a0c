package fr.maillage.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Message;
import fr.maillage.events.Coordinates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundTest {

    @ParameterizedTest
    @CsvSource({
        "50.4223, 2.7787",
        "41.92, 8.73",
        "16.24, -61.53",
        "-20.88, 55.45",
        "-12.78, 45.23",
        "-22.27, 166.45",
        "-17.53, -149.56"
    })
    void france_reaches_overseas(double latitude, double longitude) {
        assertThat(Ground.check(latitude, longitude)).isEqualTo(Checked.of(new Coordinates(latitude, longitude)));
    }

    @ParameterizedTest
    @CsvSource({"2.7787, 50.4223", "-61.53, 16.24", "55.45, -20.88"})
    void latitude_and_longitude_in_each_others_place_are_recognised(double latitude, double longitude) {
        assertThat(Ground.check(latitude, longitude).violation())
                .extracting(Message::code)
                .isEqualTo("coordinates.swapped");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "52.52, 13.40", "50.4223, 200", "NaN, 2.7", "Infinity, 2.7"})
    void elsewhere_is_outside(double latitude, double longitude) {
        assertThat(Ground.check(latitude, longitude).violation())
                .extracting(Message::code)
                .isEqualTo("coordinates.outside");
    }
}
