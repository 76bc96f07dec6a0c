package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A client can be generated from what each service says of itself. */
class ApisAreReadableIT {

    @Test
    void what_can_be_read_is_described_for_generators() throws Exception {
        assertThat(ApiRules.faults(Network.shared().pages().get("/v3/api-docs").json()))
                .isEmpty();
    }

    @Test
    void what_can_be_done_is_described_for_generators() throws Exception {
        assertThat(ApiRules.faults(
                        Network.shared().commands().get("/v3/api-docs").json()))
                .isEmpty();
    }
}
