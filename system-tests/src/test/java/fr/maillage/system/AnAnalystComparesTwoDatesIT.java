package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** Paul asks for the network of two dates side by side, and what changed between them; then again: the same figures. */
class AnAnalystComparesTwoDatesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void two_dates_stand_side_by_side_and_say_what_came_in_between() throws Exception {
        var network = Network.shared();
        var carrier = Member.of(network, "Relais de la Canche");
        var venue = UUID.randomUUID();
        carrier.creates("/api/venues", Bodies.venue(venue, carrier.id(), "Point de la Canche"));
        await().until(() -> network.pages().get("/api/venues/" + venue).status() == 200);
        var paul = Person.of(network, "analyst");
        for (var size : Browser.sizes()) {
            try (var browser = Browser.orSkip(size)) {
                var page = browser.open(network.pages().base() + "/au-fil-du-temps?territory=departement:62");
                HubScreenIT.logIn(page, paul);
                assertThat(page.getCurrentUrl()).contains("/au-fil-du-temps");

                browser.setDate("date", TODAY.minusDays(1));
                browser.setDate("avec", TODAY);
                NextPage.click(page, By.cssSelector(".dates button[type=submit]"));
                assertThat(page.getCurrentUrl())
                        .as("the address can be kept and sent")
                        .contains("at=" + TODAY.minusDays(1))
                        .contains("territory=departement%3A62");
                assertThat(page.findElement(By.className("past")).getText()).contains("Vous regardez le passé");
                assertThat(changes(page)).contains("Point de la Canche");
                var figures = page.findElement(By.id("chiffres")).getText();
                assertThat(figures).contains("Lieux ouverts").contains("+");
                browser.looksRight("comparer-deux-dates");

                page.navigate().refresh();
                assertThat(page.findElement(By.id("chiffres")).getText())
                        .as("the same question of the past has the same answer")
                        .isEqualTo(figures);
                NextPage.click(page, By.linkText("Point de la Canche"));
                assertThat(page.findElement(By.tagName("h1")).getText()).isEqualTo("Point de la Canche");
                assertThat(page.findElements(By.cssSelector("main .acts form")))
                        .as("an analyst reads")
                        .isEmpty();
            }
        }
    }

    private static String changes(WebDriver page) {
        return page.findElement(By.id("changements")).getText();
    }
}
