package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.web.Bundles;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.FormValues;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormerPointTest {

    private static final FormValues KNOWN = FormValues.NOTHING
            .with("address", "12 rue des Mineurs")
            .with("postcode", "62800")
            .with("communeCode", "Liévin (62800)")
            .with(FormerPoint.LATITUDE, "50.4219")
            .with(FormerPoint.LONGITUDE, "2.7786");

    @ParameterizedTest
    @ValueSource(strings = {"address", "postcode", "communeCode"})
    void a_point_that_stays_while_the_address_changes_is_doubted(String line) {
        var doubts = doubts(KNOWN.with(line, "another"));
        assertThat(doubts).extracting(FormFault::field).containsExactly(FormerPoint.LATITUDE);
        assertThat(doubts)
                .extracting(FormFault::message)
                .allMatch(words -> words.startsWith("C’est le point de l’adresse"));
    }

    @Test
    void a_point_that_is_corrected_or_cleared_is_not_doubted() {
        var moved = KNOWN.with("address", "3 place Gambetta");
        assertThat(doubts(moved.with(FormerPoint.LATITUDE, "50.43"))).isEmpty();
        assertThat(doubts(moved.with(FormerPoint.LATITUDE, List.of()).with(FormerPoint.LONGITUDE, List.of())))
                .isEmpty();
    }

    @Test
    void a_point_is_not_doubted_where_the_address_stays_or_was_not_known() {
        assertThat(doubts(KNOWN.with("addressComplement", "2e étage"))).isEmpty();
        assertThat(FormerPoint.doubts(KNOWN, FormValues.NOTHING, Bundles.french()))
                .isEmpty();
    }

    private static List<FormFault> doubts(FormValues given) {
        return FormerPoint.doubts(given, KNOWN, Bundles.french());
    }
}
