package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser that follows nothing by itself, and the pages' side of a log-in. */
final class Visitor {

    static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-indeed";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Codes of the day on which the telephone is lost, by login: none shown by an application serves twice in its half minute. */
    private static final Map<String, Deque<String>> LISTED = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String address;

    Visitor(String address) {
        this.address = address;
    }

    /** Somebody who has got hold of its cookies. */
    Visitor copy() {
        var copy = new Visitor(address);
        copy.cookies.putAll(cookies);
        return copy;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").GET());
    }

    /** As a tool reads it, whatever it is written in. */
    HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "*/*").GET());
    }

    /** Fills in a form of that page, with the token that it carries. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new TreeMap<>(fields);
        all.put("_csrf", token(page));
        return post(action, all);
    }

    /** What a form of that page carries against other sites. */
    String token(String page) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        return token.group(1);
    }

    /** As a form of the pages sends it, which a browser says by itself. */
    HttpResponse<String> postFromPages(String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post(action, fields, "Origin", "http://127.0.0.1:1");
    }

    HttpResponse<String> post(String action, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/json")
                .POST(BodyPublishers.ofString(encoded(fields)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> logIn(String login, String password) throws IOException, InterruptedException {
        return submit("/connexion", "/connexion", Map.of("identifiant", login, "mot-de-passe", password));
    }

    /** Comes in with {@link TestedIssuer#PASSWORD} and, where it is asked, a second factor, set up at the first time. */
    HttpResponse<String> enter(String login) throws IOException, InterruptedException {
        var entered = logIn(login, TestedIssuer.PASSWORD);
        if (!entered.headers().firstValue("Location").orElse("").endsWith("/connexion/code")) {
            return entered;
        }
        var codes = LISTED.computeIfAbsent(login, first -> new ConcurrentLinkedDeque<>());
        return codes.isEmpty()
                ? enrol(codes)
                : submit("/connexion/code", "/connexion/code", Map.of("code", codes.pop()));
    }

    /** The next code of somebody's list. */
    static String codeOf(String login) {
        return LISTED.getOrDefault(login, new ConcurrentLinkedDeque<>()).pop();
    }

    private HttpResponse<String> enrol(Deque<String> codes) throws IOException, InterruptedException {
        var secret = Authenticator.secretOn(get("/connexion/code").body());
        var entered =
                submit("/connexion/code", "/connexion/code", Map.of("code", Authenticator.code(secret, Instant.now())));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        codes.addAll(Authenticator.codesOn(get("/connexion/codes").body()));
        return entered;
    }

    /** Begins a log-in as the pages do. */
    HttpResponse<String> authorize(String... more) throws IOException, InterruptedException {
        var fields = new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "maillage-pages",
                "redirect_uri", TestedIssuer.CALLBACK,
                "scope", "openid profile",
                "state", "s1",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        fields.values().removeIf(String::isEmpty);
        return get("/oauth2/authorize?" + encoded(fields));
    }

    /** What the pages get for a code. */
    HttpResponse<String> exchange(Map<String, String> fields) throws IOException, InterruptedException {
        return exchangeAt("/oauth2/token", fields);
    }

    /** The same, wherever else they might ask with their secret. */
    HttpResponse<String> exchangeAt(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var basic = Base64.getEncoder()
                .encodeToString(("maillage-pages:" + TestedIssuer.SECRET).getBytes(StandardCharsets.UTF_8));
        return new Visitor(address).post(path, fields, "Authorization", "Basic " + basic);
    }

    /** The whole way from nobody to tokens. */
    JsonNode tokens(String login) throws IOException, InterruptedException {
        var exchanged = exchange(codeGrant(codeFor(login)));
        assertThat(exchanged.statusCode()).as(exchanged.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(exchanged.body());
    }

    /** The same, to a code that the pages have not exchanged yet. */
    String codeFor(String login) throws IOException, InterruptedException {
        authorize();
        var entered = enter(login);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        return code(authorize());
    }

    static Map<String, String> codeGrant(String code) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                TestedIssuer.CALLBACK,
                "code_verifier",
                VERIFIER);
    }

    static String code(HttpResponse<String> returned) {
        var location = returned.headers().firstValue("Location").orElse("");
        assertThat(location).startsWith(TestedIssuer.CALLBACK + "?code=").endsWith("&state=s1");
        return location.replaceAll(".*code=([^&]+).*", "$1");
    }

    static JsonNode claims(JsonNode tokens, String name) {
        var payload = tokens.path(name).stringValue().split("\\.")[1];
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(payload));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(set -> {
            var pair = set.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : address + path);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
