package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * Somebody without a mouse: goes from one thing to the next with Tab, knows where they are by its name, and sees it by its
 * focus.
 */
final class Keyboard {

    private static final int FAR = 200;

    /** What whoever hears the page is told of the thing that they are on. */
    private static final String NAME = """
            const one = document.activeElement
            if (!one || one === document.body) return ''
            const own = one.labels?.length ? one.labels[0].innerText : one.getAttribute('aria-label') ?? one.textContent
            const group = one.closest('fieldset')?.querySelector('legend')?.innerText
            return (own + (group ? ' | ' + group : '')).replace(/\\s+/g, ' ').trim()""";

    private static final String SEEN = """
            const style = getComputedStyle(document.activeElement)
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2""";

    private static final String FIELD = "return document.activeElement.matches('input, select, textarea')";

    private final ChromeDriver page;

    Keyboard(ChromeDriver page) {
        this.page = page;
    }

    /** Goes on until it stands on what begins with that name. */
    void to(String name) {
        to(name, false);
    }

    /** @param field whether only what one fills in is meant, and no link that speaks of it */
    private void to(String name, boolean field) {
        var passed = new ArrayList<String>();
        for (var step = 0; step < FAR; step++) {
            if (here().startsWith(name) && (!field || Objects.equals(page.executeScript(FIELD), true))) {
                assertThat(page.executeScript(SEEN))
                        .as("focus is seen on " + name)
                        .isEqualTo(true);
                return;
            }
            type(Keys.TAB);
            passed.add(here());
        }
        throw new AssertionError("Tab never came to « " + name + " », but past " + passed);
    }

    void write(String name, CharSequence... text) {
        to(name, true);
        type(text);
    }

    /** A date, digit by digit, in the order that this browser's language has. */
    void date(String name, LocalDate day) {
        digits(name, day.toString(), day, "ddMMyyyy", "MMddyyyy");
    }

    void time(String name, LocalTime time) {
        digits(name, time.toString(), time, "HHmm", "hhmma");
    }

    private void digits(String name, String value, TemporalAccessor moment, String... orders) {
        to(name, true);
        var field = page.switchTo().activeElement();
        for (var order : orders) {
            if (!value.equals(field.getDomProperty("value"))) {
                // Back to the first part of the field, by its own keys.
                type(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
                type(DateTimeFormatter.ofPattern(order, Locale.ENGLISH).format(moment));
            }
        }
        assertThat(field.getDomProperty("value")).as(name).isEqualTo(value);
    }

    /** Ticks a box. */
    void tick(String name) {
        to(name, true);
        type(Keys.SPACE);
    }

    /** Follows a link or presses a button, and waits for the page that comes. */
    void press(String name) {
        to(name);
        NextPage.by(page, () -> type(Keys.ENTER));
    }

    /** Opens what is folded. */
    void unfold(String name) {
        to(name);
        type(Keys.ENTER);
    }

    private String here() {
        return String.valueOf(page.executeScript(NAME));
    }

    private void type(CharSequence... keys) {
        new Actions(page).sendKeys(keys).perform();
    }
}
