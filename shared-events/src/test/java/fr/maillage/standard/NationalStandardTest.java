package fr.maillage.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NationalStandardTest {

    @Test
    void the_standard_has_32_columns_each_once_the_required_ones_among_them() {
        assertThat(NationalStandard.COLUMNS).hasSize(32).doesNotHaveDuplicates();
        assertThat(NationalStandard.COLUMNS).containsAll(NationalStandard.REQUIRED);
    }

    @Test
    void enumerations_have_as_many_values_as_schema_1_0_2_lists() {
        assertThat(NationalStandard.SERVICES).hasSize(9);
        assertThat(NationalStandard.AUDIENCES).hasSize(5);
        assertThat(NationalStandard.SPECIAL_CARE).hasSize(7);
        assertThat(NationalStandard.FEES).hasSize(3);
        assertThat(NationalStandard.ACCESS_MODES).hasSize(6);
        assertThat(NationalStandard.ACCOMPANIMENT_MODES).hasSize(4);
        assertThat(NationalStandard.PROGRAMMES).hasSize(11);
        assertThat(NationalStandard.QUALIFICATIONS).hasSize(10);
        assertThat(NationalStandard.TYPOLOGIES).hasSize(92);
        assertThat(NationalStandard.ITINERANCY).containsExactly("Itinérant", "Fixe");
    }

    @Test
    void no_value_of_an_enumeration_is_doubled_or_breaks_a_list_in_a_cell() {
        for (var values : List.of(
                NationalStandard.SERVICES,
                NationalStandard.AUDIENCES,
                NationalStandard.SPECIAL_CARE,
                NationalStandard.FEES,
                NationalStandard.ACCESS_MODES,
                NationalStandard.ACCOMPANIMENT_MODES,
                NationalStandard.PROGRAMMES,
                NationalStandard.QUALIFICATIONS,
                NationalStandard.TYPOLOGIES)) {
            assertThat(values).doesNotHaveDuplicates().noneMatch(value -> value.contains("|"));
        }
    }
}
