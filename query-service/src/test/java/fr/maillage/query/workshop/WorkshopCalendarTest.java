package fr.maillage.query.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Coordinates;
import fr.maillage.query.Facts;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath;
import fr.maillage.query.reading.TerritoryPath.Area;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import org.junit.jupiter.api.Test;

class WorkshopCalendarTest {

    /** All that a text may hold and that means something to a calendar. */
    private static final String HARD = "a, b; c\\d \"e\" é 🙂 :\\n";

    @Test
    void a_theme_with_a_comma_is_one_category() throws Exception {
        Categories categories = event(calendar("Ateliers", "Titre", "argent_impots", 50.4229, 2.7786))
                .<Categories>getProperty(Property.CATEGORIES)
                .orElseThrow();

        assertThat(categories.getCategories().getTexts()).containsExactly("Démarches : argent / impôts");
    }

    @Test
    void texts_come_back_as_they_were_said() throws Exception {
        var calendar = calendar("Ateliers : " + HARD, HARD, "email", 50.4229, 2.7786);
        var event = event(calendar);

        assertThat(value(event, Property.SUMMARY)).isEqualTo(HARD);
        assertThat(value(event, Property.LOCATION)).isEqualTo("Lieu " + HARD + ", Rue " + HARD + ", Liévin");
        assertThat(value(event, Property.DESCRIPTION)).contains("Mené par EPN " + HARD + ".", "Avec CCAS " + HARD);
        assertThat(calendar.getProperty("NAME").orElseThrow().getValue()).isEqualTo("Ateliers : " + HARD);
    }

    @Test
    void the_name_of_the_calendar_is_escaped_once() throws Exception {
        assertThat(written("Liévin, Lens; et \\ autour", "Titre", "email", 50.4229, 2.7786))
                .contains(
                        "\r\nNAME;VALUE=TEXT:Liévin\\, Lens\\; et \\\\ autour\r\n",
                        "X-WR-CALNAME;VALUE=TEXT:Liévin\\, Lens\\; et \\\\ autour\r\n");
    }

    @Test
    void every_way_to_end_a_line_is_one_and_what_no_calendar_may_hold_is_left_out() throws Exception {
        var written = written("Nom", "un\r\ndeux\rtrois\u0085quatre\u2028cinq\u0007 et\tsix", "email", 50.4229, 2.7786);

        assertThat(written).contains("SUMMARY:un\\ndeux\\ntrois\\nquatre\\ncinq et\tsix\r\n");
        assertThat(written.replace("\r\n", "")).doesNotContainPattern("[\\p{Cc}&&[^\\t]]");
    }

    @Test
    void a_place_near_the_meridian_of_greenwich_is_no_power_of_ten() throws Exception {
        assertThat(written("Nom", "Titre", "email", 50.4229, 1.2E-7)).contains("GEO:50.422900;0.000000\r\n");
        assertThat(written("Nom", "Titre", "email", 44.123456789, -0.00002)).contains("GEO:44.123457;-0.000020\r\n");
    }

    private static Calendar calendar(String name, String title, String theme, double latitude, double longitude)
            throws Exception {
        return new CalendarBuilder().build(new StringReader(written(name, title, theme, latitude, longitude)));
    }

    private static String written(String name, String title, String theme, double latitude, double longitude)
            throws Exception {
        var out = new ByteArrayOutputStream();
        WorkshopCalendar.write(name, Stream.of(workshop(title, theme, latitude, longitude)), out);
        return out.toString(UTF_8);
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
    }

    private static String value(VEvent event, String property) {
        return Objects.requireNonNull(event.getProperty(property).orElseThrow().getValue());
    }

    private static WorkshopItem workshop(String title, String theme, double latitude, double longitude) {
        var start = Instant.parse("2026-12-04T13:00:00Z");
        return new WorkshopItem(
                Facts.id(21),
                3,
                title,
                theme,
                WorkshopStatus.CONFIRMED,
                start,
                start.plusSeconds(7_200),
                null,
                new Named(Facts.id(1), "EPN " + HARD),
                List.of(new Invited(Facts.id(2), "CCAS " + HARD, Answer.JOINED, null)),
                new Named(Facts.id(11), "Lieu " + HARD),
                "Rue " + HARD,
                null,
                "62510",
                new TerritoryPath(new Area("62510", "Liévin"), null, null, null),
                new Coordinates(latitude, longitude),
                HARD,
                12,
                List.of(),
                null,
                true,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                start,
                start);
    }
}
