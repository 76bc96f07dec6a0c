package fr.maillage.query.web;

import fr.maillage.query.kind.Kind;
import fr.maillage.query.reading.Language;
import fr.maillage.query.security.LogOut;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An address of the hub: a path with its query parameters. Every list and every date has one that can be kept and sent.
 */
public record Address(String path, List<Asked> asked) {

    /** One parameter, never blank. */
    public record Asked(String name, String value) {}

    public Address {
        asked = List.copyOf(asked);
    }

    /**
     * The address of a request as it was asked. Blank parameters and the language, which goes along by itself, are left
     * out. So are the fields of a posted form: they would stand in every link of the page. After a log-out it is the
     * first page.
     */
    public static Address of(HttpServletRequest request) {
        if (request.getRequestURI().equals(LogOut.PAGE)) {
            return new Address("/", List.of());
        }
        Map<String, String[]> given = request.getMethod().equals("POST") ? Map.of() : request.getParameterMap();
        var asked = given.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Language.PARAMETER))
                .flatMap(entry -> Arrays.stream(entry.getValue())
                        .filter(value -> !value.isBlank())
                        .map(value -> new Asked(entry.getKey(), value.strip())))
                .toList();
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return new Address(forwarded instanceof String path ? path : request.getRequestURI(), asked);
    }

    /** The same parameters at another path. */
    public Address to(String other) {
        return new Address(other, asked);
    }

    /** The same address with this one value for a parameter, in place of any that it had. */
    public Address with(String name, Object value) {
        var all = new ArrayList<>(without(name).asked);
        all.add(new Asked(name, value.toString()));
        return new Address(path, all);
    }

    public Address without(String... names) {
        var left = Arrays.asList(names);
        return new Address(
                path, asked.stream().filter(one -> !left.contains(one.name())).toList());
    }

    /** The same address without that one value; other values of the same parameter stay. */
    public Address without(Asked gone) {
        return new Address(path, asked.stream().filter(one -> !one.equals(gone)).toList());
    }

    public List<String> values(String name) {
        return asked.stream()
                .filter(one -> one.name().equals(name))
                .map(Asked::value)
                .toList();
    }

    /** The same address with only these parameters. */
    public Address keeping(String... names) {
        var kept = Arrays.asList(names);
        return new Address(
                path, asked.stream().filter(one -> kept.contains(one.name())).toList());
    }

    /** The address of a record's page, at the date and in the territory looked at. */
    public String record(Kind kind, UUID id) {
        return keeping("at", "territory").to(kind.page(id)).toString();
    }

    /** Its parameters by name, as a servlet request gives them. */
    public Map<String, String[]> given() {
        return asked.stream()
                .collect(Collectors.groupingBy(
                        Asked::name,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Asked::value, Collectors.toList()),
                                values -> values.toArray(String[]::new))));
    }

    /** The address as it is written in a link. */
    @Override
    public String toString() {
        var query = asked.stream()
                .map(one -> encoded(one.name()) + "=" + encoded(one.value()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
