package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

/** Somebody without an account and without JavaScript looks for a place that is open now, at a desk and on a phone. */
class AVisitorFindsAnOpenVenueIT {

    @Test
    void who_has_no_javascript_finds_the_venue_that_is_open_now() throws Exception {
        var network = Network.shared();
        var carrier = Member.of(network, "Maison de l’estuaire");
        var open = venue(network, carrier, "Estuaire toujours ouvert", "24/7");
        var shut = venue(network, carrier, "Estuaire jamais ouvert", "Mo-Su off");
        await().until(() -> network.pages().get("/api/venues/" + shut).status() == 200);
        for (var size : Browser.sizes()) {
            try (var browser = Browser.orSkip(size)) {
                // The driver's own clicks are scripts too: everything is done with keys.
                browser.withoutScripts();
                var page = browser.open(network.pages().base() + "/");
                assertThat(page.getCurrentUrl())
                        .as("what is public is shown at once")
                        .endsWith("/lieux");
                if (size == Browser.PHONE) {
                    page.findElement(By.cssSelector(".filters > summary")).sendKeys(Keys.ENTER);
                }
                page.findElement(By.id("q")).sendKeys("estuaire");
                page.findElement(By.name("service")).sendKeys("Aide aux démarches");
                page.findElement(By.cssSelector("input[name=open]")).sendKeys(Keys.SPACE);
                enter(page, By.cssSelector(".filters button[type=submit]"));

                assertThat(page.findElement(By.id("liste")).getText())
                        .contains("Estuaire toujours ouvert")
                        .doesNotContain("Estuaire jamais ouvert");
                enter(page, By.linkText("Estuaire toujours ouvert"));

                assertThat(page.getCurrentUrl()).contains("/lieux/" + open);
                assertThat(page.findElement(By.tagName("h1")).getText()).isEqualTo("Estuaire toujours ouvert");
                assertThat(page.findElement(By.cssSelector(".record")).getText())
                        .contains("Ouvert", "12 rue des Mineurs", "Maison de l’estuaire")
                        .as("what whoever is known may do is not shown to a visitor")
                        .doesNotContain("Toujours exact");
                browser.looksRight("visiteur-lieu");
            }
        }
    }

    private static void enter(WebDriver page, By what) {
        NextPage.by(page, () -> page.findElement(what).sendKeys(Keys.ENTER));
    }

    private static UUID venue(Network network, Member carrier, String name, String hours) throws Exception {
        var id = UUID.randomUUID();
        carrier.creates(
                "/api/venues", Bodies.venue(id, carrier.id(), name).replace("Mo-Fr 09:00-12:00,14:00-17:30", hours));
        return id;
    }
}
