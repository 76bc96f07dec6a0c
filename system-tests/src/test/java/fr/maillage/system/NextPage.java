package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/**
 * From one page to the next. A browser goes there some time after the click, and its driver would go on reading the page that
 * is being left.
 */
final class NextPage {

    private static final Duration SOON = Duration.ofSeconds(30);

    private NextPage() {}

    /** Does what leads to another page, and waits until that has taken the place of this one. */
    static void by(WebDriver page, Runnable act) {
        var left = page.findElement(By.tagName("html"));
        act.run();
        patiently("another page than " + page.getCurrentUrl()).until(() -> isGone(left));
    }

    static void click(WebDriver page, By what) {
        by(page, page.findElement(what)::click);
    }

    /** Waits until these words are there to read, on this page or on one that takes its place. */
    static void says(WebDriver page, By where, String words) {
        says(page, where, words, SOON);
    }

    /** The same, no later than that. */
    static void says(WebDriver page, By where, String words, Duration within) {
        patiently("« " + words + " » on " + page.getCurrentUrl()).atMost(within).untilAsserted(() -> assertThat(
                        page.findElement(where).getText())
                .contains(words));
    }

    private static boolean isGone(WebElement left) {
        try {
            left.getTagName();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    /** What is asked while one page goes and another comes may fail: it is asked again. */
    private static ConditionFactory patiently(String what) {
        return await(what).atMost(SOON).ignoreExceptionsInstanceOf(WebDriverException.class);
    }
}
