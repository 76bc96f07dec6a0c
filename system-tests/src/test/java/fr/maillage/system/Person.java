package fr.maillage.system;

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
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account, made on the command line, who has chosen a password and logs in as everybody does. */
final class Person {

    static final String PASSWORD = "quatre mots sans rapport";

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern GIVEN = Pattern.compile("[a-z0-9]{4}(-[a-z0-9]{4}){3}");

    private final Network network;
    private final String login;
    private final HttpClient http = HttpClient.newHttpClient();
    private final SecondFactor second = new SecondFactor();
    private final Map<String, String> cookies = new TreeMap<>();

    private Person(Network network, String login) {
        this.network = network;
        this.login = login;
    }

    /** {@code rights} are further words of the command, such as {@code --territory region:32}. */
    static Person of(Network network, String role, String... rights) throws IOException, InterruptedException {
        var person = new Person(network, UUID.randomUUID() + "@essai.example");
        var words = new ArrayList<>(
                List.of("--create-account", "--login", person.login, "--name", "Essai " + role, "--role", role));
        words.addAll(List.of(rights));
        var said = network.command(words);
        var chosen = person.submit(
                "/mot-de-passe",
                Map.of(
                        "identifiant",
                        person.login,
                        "mot-de-passe",
                        given(said, person.login),
                        "nouveau",
                        PASSWORD,
                        "encore",
                        PASSWORD));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);
        return person;
    }

    /** The password that whoever made an account was told, to be changed at the first log-in. */
    static String given(String said, String login) {
        var given = GIVEN.matcher(said.substring(said.indexOf(login) + login.length()));
        assertThat(given.find()).as(said).isTrue();
        return given.group();
    }

    String login() {
        return login;
    }

    SecondFactor secondFactor() {
        return second;
    }

    /** The reading API with a token of theirs, got as the pages get one. */
    Http pages() throws IOException, InterruptedException {
        return network.addresses().pages(token());
    }

    private String token() throws IOException, InterruptedException {
        var entered = submit("/connexion", Map.of("identifiant", login, "mot-de-passe", PASSWORD));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        if (entered.headers().firstValue("Location").orElse("").endsWith("/connexion/code")) {
            var asked = send(HttpRequest.newBuilder(at("/connexion/code"))).body();
            var passed = submit("/connexion/code", Map.of("code", second.codeFor(asked)));
            assertThat(passed.statusCode()).as(passed.body()).isEqualTo(302);
            second.keep(send(HttpRequest.newBuilder(at("/connexion/codes"))).body());
        }
        var callback = network.addresses().pages("").base() + "/login/oauth2/code/maillage";
        var verifier = "a-verifier-of-more-than-forty-three-characters-indeed";
        var asked = new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "maillage-pages",
                "redirect_uri", callback,
                "scope", "openid",
                "code_challenge_method", "S256",
                "code_challenge", challenge(verifier)));
        var returned = send(HttpRequest.newBuilder(at("/oauth2/authorize?" + encoded(asked)))
                .header("Accept", "text/html"));
        var code = returned.headers().firstValue("Location").orElse("").replaceFirst(".*[?&]code=([^&]+).*", "$1");
        var secret = Files.readString(network.data().resolve("secrets").resolve("client"));
        var exchanged = send(HttpRequest.newBuilder(at("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("maillage-pages:" + secret).getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(encoded(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        callback,
                        "code_verifier",
                        verifier)))));
        assertThat(exchanged.statusCode()).as(exchanged.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(exchanged.body())
                .path("access_token")
                .stringValue();
    }

    /** Fills in a form of the issuer's page, with the token that it carries. */
    private HttpResponse<String> submit(String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = FORM.matcher(send(HttpRequest.newBuilder(at(page))).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        var all = new TreeMap<>(fields);
        all.put("_csrf", token.group(1));
        return send(HttpRequest.newBuilder(at(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(set -> {
            var pair = set.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private URI at(String path) {
        return URI.create(network.addresses().issuer() + path);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
