package fr.maillage.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps cookies and follows redirects, as browsers do with a service on their own machine. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningService service;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> set = new ConcurrentHashMap<>();
    private @Nullable HttpResponse<String> page;

    public Browser(RunningService service) {
        this.service = service;
    }

    /** Goes to a page, wherever that leads. */
    public HttpResponse<String> follow(String path) throws Exception {
        var answer =
                send(HttpRequest.newBuilder(URI.create(service.url() + path)).header("Accept", "text/html"));
        for (var hop = 0; answer.statusCode() / 100 == 3; hop++) {
            assertThat(hop).as("redirects end").isLessThan(MOST_REDIRECTS);
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
        }
        page = answer;
        return answer;
    }

    /** Asks as a script of a page does. */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The page one is on. */
    public HttpResponse<String> page() {
        return Objects.requireNonNull(page);
    }

    /** What its forms carry, to prove that they are ours. */
    public String csrf() {
        var found = CSRF.matcher(page().body());
        assertThat(found.find())
                .as("the page has a form that proves where it comes from")
                .isTrue();
        return found.group(1);
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** How a cookie was last set. */
    public String setCookie(String name) {
        return Objects.requireNonNull(set.get(name), name);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var own = request.copy().build().uri().toString().startsWith(service.url());
        if (own && !cookies.isEmpty()) {
            cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var parts = cookie.split("[=;]", 3);
            set.put(parts[0], cookie);
            cookies.put(parts[0], parts[1]);
        }
        return answer;
    }
}
