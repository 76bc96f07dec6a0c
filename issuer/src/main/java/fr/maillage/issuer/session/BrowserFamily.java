package fr.maillage.issuer.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people know a browser by, and no more: enough to tell one's own from another. */
final class BrowserFamily {

    /** As they name themselves, and as people do. The first that fits counts: browsers also name those before them. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS", "macOS"),
            Map.entry("Linux", "Linux"));

    private BrowserFamily() {}

    /** @param userAgent as the browser sent it; nothing of it is kept but words of ours */
    static String of(@Nullable String userAgent) {
        var sent = userAgent == null ? "" : userAgent;
        var browser = first(BROWSERS, sent).orElse("?");
        return first(SYSTEMS, sent).map(system -> browser + ", " + system).orElse(browser);
    }

    private static Optional<String> first(List<Map.Entry<String, String>> names, String sent) {
        return names.stream()
                .filter(name -> sent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
