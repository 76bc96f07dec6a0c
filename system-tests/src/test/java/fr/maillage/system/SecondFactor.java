package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Somebody's application that shows codes, and their list for the day on which it is lost: of that one, no code has to be waited for. */
final class SecondFactor {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern KEY = Pattern.compile("<code class=\"key\">([A-Z2-7 ]+)</code>");
    private static final Pattern LISTED = Pattern.compile("<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</code>");

    private final Deque<String> listed = new ArrayDeque<>();

    /** The code to type on a page that asks for one: of the key that it shows, or the next of the list. */
    String codeFor(String page) {
        var key = KEY.matcher(page);
        return key.find() ? code(key.group(1).replace(" ", ""), Instant.now()) : listed.pop();
    }

    /** Keeps the codes that a page tells once. */
    void keep(String page) {
        LISTED.matcher(page).results().forEach(found -> listed.add(found.group(1)));
    }

    /** Passes the second step in a browser that stands before it, and sets it up at the first time. */
    void pass(ChromeDriver page) {
        var keys = page.findElements(By.cssSelector("code.key"));
        var code = keys.isEmpty() ? listed.pop() : code(keys.get(0).getText().replace(" ", ""), Instant.now());
        page.findElement(By.name("code")).sendKeys(code);
        NextPage.click(page, By.cssSelector("main button[type=submit]"));
        if (!keys.isEmpty()) {
            page.findElements(By.cssSelector(".codes code")).stream()
                    .map(WebElement::getText)
                    .forEach(listed::add);
            assertThat(listed).hasSize(8);
            NextPage.click(page, By.cssSelector("main a.go"));
        }
    }

    private static String code(String secret, Instant now) {
        try {
            var bits = secret.chars()
                    .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                    .reduce(BigInteger.ZERO, (all, five) -> all.shiftLeft(5).or(five));
            var key = new byte[20];
            for (var at = 0; at < key.length; at++) {
                key[at] = bits.shiftRight(8 * (key.length - 1 - at)).byteValue();
            }
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return String.format("%06d", number % 1000000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
