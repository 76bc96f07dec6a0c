package fr.maillage.command.venue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportSlotsTest {

    private final ImportSlots slots = new ImportSlots();

    @Test
    void two_files_of_an_account_are_let_in_at_once_and_another_when_one_has_left() {
        assertThat(slots.enter("a")).isTrue();
        assertThat(slots.enter("a")).isTrue();
        assertThat(slots.enter("a")).isFalse();
        assertThat(slots.enter("b")).as("another account").isTrue();
        slots.leave("a");
        assertThat(slots.enter("a")).isTrue();
        assertThat(slots.enter("a")).isFalse();
    }
}
