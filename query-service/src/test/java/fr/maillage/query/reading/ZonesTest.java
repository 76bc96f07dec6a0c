package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.time.Paris;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {

    @ParameterizedTest
    @CsvSource({"97411,Indian/Reunion", "97105,America/Guadeloupe", "98818,Pacific/Noumea", "62510,Europe/Paris"})
    void a_door_has_the_time_of_its_territory(String commune, String zone) {
        assertThat(Zones.of(commune)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void corsica_has_that_of_paris() {
        assertThat(Zones.of("2A004")).isEqualTo(Paris.ZONE);
    }
}
