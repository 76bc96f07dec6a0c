package fr.maillage.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.security.Routes.Route;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Bytes that no well-made client sends, in headers and addresses: refused in words, and never an error of ours. */
class MalformedRequestsIT {

    private static final int PATIENCE_MILLIS = 30_000;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    static List<Route> reads() {
        return Routes.TABLE.stream()
                .filter(route -> route.method() == HttpMethod.GET)
                .toList();
    }

    /** A byte of the range 0x80 to 0x9f, which the firewall lets nobody read. */
    @ParameterizedTest
    @MethodSource("reads")
    void a_control_in_any_header_is_no_error_of_ours(Route route) throws Exception {
        for (var header : List.of(
                "Maillage-Structure",
                "Maillage-Min-Position",
                "Maillage-Reason",
                "If-None-Match",
                "If-Modified-Since",
                "Accept",
                "Accept-Language",
                "HX-Request",
                "Last-Event-ID")) {
            assertThat(status(Addresses.of(route), header + ": a\u0085b"))
                    .as(header)
                    .isLessThan(500);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/venues, Maillage-Structure, actor.malformed",
        "/api/venues, Maillage-Min-Position, min-position.malformed",
        "/api/log, Maillage-Structure, actor.malformed",
        "/exports/structures.csv, Maillage-Min-Position, min-position.malformed"
    })
    void a_header_of_ours_is_refused_by_its_name(String address, String header, String code) throws Exception {
        for (var value : List.of("a\u0085b", "a\u00e9b")) {
            var answer = ask(address, header + ": " + value);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
            assertThat(answer).contains("\"code\":\"" + code + "\"", "\"field\":\"" + header + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*\u0085", "If-None-Match: \"\u0085\""})
    void another_header_is_refused_as_malformed(String header) throws Exception {
        assertThat(ask("/exports/structures.csv", header))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/venues?q=%ZZ",
                "/api/venues?q=%C3%28",
                "/api/venues?q=%FF",
                "/api/venues?%ZZ=1",
                "/api/venues/%FF",
                "/api/venues/%ZZ",
                "/exports/structures.csv?territory=%ZZ",
                "/api/log?type=%ZZ",
                "/v3/api-docs?x=%ZZ",
                "/lieux;a=%ZZ",
                "/lieux;a=1",
                "/%FF"
            })
    void an_address_that_is_none_is_refused_as_a_problem(String address) throws Exception {
        assertThat(ask(address, "Accept: */*"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"code\":");
    }

    private static int status(String address, String header) throws IOException {
        return Integer.parseInt(asked(address, header, 12).substring(9));
    }

    private static String ask(String address, String header) throws IOException {
        return asked(address, header, Integer.MAX_VALUE);
    }

    /** @param most bytes of the answer that are waited for: a stream has no end */
    private static String asked(String address, String header, int most) throws IOException {
        var root = URI.create(service.url());
        var head = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + RunningService.ISSUER.admin() + "\r\n" + header + "\r\n\r\n";
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(most), StandardCharsets.UTF_8);
        }
    }
}
