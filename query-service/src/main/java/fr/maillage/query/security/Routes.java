package fr.maillage.query.security;

import static fr.maillage.query.security.Audience.ADMINS;
import static fr.maillage.query.security.Audience.EVERYBODY;
import static fr.maillage.query.security.Audience.HUB;
import static fr.maillage.query.security.Audience.MEMBERS;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.maillage.access.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of all addresses, with the audience of each. An address that is not in the table is there for nobody. */
public final class Routes {

    /**
     * A route of the table. The first route that fits a request counts.
     *
     * @param pattern pattern of a path: {@code *} is one part of it, {@code **} any number at its end
     * @param who audience of the route
     */
    public record Route(HttpMethod method, String pattern, Audience who) {

        boolean fits(PathContainer path) {
            return PARSED.parse(pattern).matches(path);
        }
    }

    private static final PathPatternParser PARSED = PathPatternParser.defaultInstance;

    /** All routes, in the order in which they are tried. */
    public static final List<Route> TABLE = Stream.of(
                    // Pages
                    reading(EVERYBODY, "/lieux", "/lieux/*", "/structures", "/structures/*"),
                    reading(EVERYBODY, "/ateliers", "/ateliers/*", "/ce-qui-est-enregistre", "/mots", "/connexion"),
                    reading(EVERYBODY, "/besoins", "/besoins/*"),
                    reading(EVERYBODY, Framed.PLACES, Framed.WORKSHOPS, "/relier-un-outil"),
                    reading(MEMBERS, "/", "/fil", "/a-faire", "/fiche/*", "/cles", "/ressources", "/ressources/*"),
                    reading(
                            MEMBERS,
                            "/partenariats",
                            "/partenariats/*",
                            "/recherche",
                            "/au-fil-du-temps",
                            "/au-fil-du-temps/*"),
                    reading(MEMBERS, "/territoires", "/territoires/**"),
                    reading(MEMBERS, "/agir/*", "/agir/*/*", "/agir/*/*/*", "/suggestions/*"),
                    reading(MEMBERS, "/ma-structure"),
                    reading(MEMBERS, "/importer", "/importer/*", "/importer/*/rapport.csv"),
                    reading(HUB, "/historique", "/historique/*"),
                    // Scripts, styles, pictures
                    reading(EVERYBODY, "/*.css", "/*.js", "/*.svg", "/favicon.ico", "/fonts/*", "/webjars/**"),
                    // Read by machines, for the network alone, although the patterns below for everybody fit too
                    reading(MEMBERS, "/exports/ressources.csv", "/exports/partenariats.csv"),
                    // Read by machines, for everybody
                    reading(EVERYBODY, "/api/venues", "/api/venues/*", "/api/workshops", "/api/workshops/*"),
                    reading(EVERYBODY, "/api/structures", "/api/structures/*", "/exports/*"),
                    reading(EVERYBODY, "/api/needs", "/api/needs/*"),
                    reading(EVERYBODY, "/v3/api-docs", "/v3/api-docs.yaml"),
                    // Read by machines, for the network
                    reading(MEMBERS, "/api/venues/*/timeline", "/api/workshops/*/timeline"),
                    reading(MEMBERS, "/api/structures/*/timeline", "/api/resources/*/timeline"),
                    reading(MEMBERS, "/api/partnerships/*/timeline", "/api/activity", "/api/activity/stream"),
                    reading(MEMBERS, "/api/resources", "/api/resources/*", "/api/resources/*/availability"),
                    reading(MEMBERS, "/api/resources/*/reservations/*", "/api/reservations"),
                    reading(MEMBERS, "/api/partnerships", "/api/partnerships/graph", "/api/partnerships/*"),
                    reading(MEMBERS, "/api/needs/*/matches", "/api/needs/*/timeline"),
                    reading(MEMBERS, "/api/territories/france", "/api/territories/*/*", "/api/partners"),
                    reading(MEMBERS, "/api/search", "/api/todo", "/api/compare", "/api/keys", "/api/changes"),
                    // Read by machines, for the hub
                    reading(HUB, "/api/log", "/api/projections"),
                    reading(HUB, "/api/duplicates"),
                    reading(HUB, "/api/flags", "/api/follow-ups", "/api/notes", "/api/masks"),
                    // Sent on to the command side, in the person's own name
                    acting(MEMBERS, "/agir/*", "/agir/*/*", "/agir/*/*/*", "/importer", "/importer/*"),
                    acting(MEMBERS, "/importer/*/arreter"),
                    acting(MEMBERS, "/cles/*/retirer"),
                    // Changes something here: never the log
                    Stream.of(new Route(POST, "/vu", MEMBERS), new Route(POST, "/api/projections/*/rebuild", ADMINS)))
            .flatMap(routes -> routes)
            .toList();

    private Routes() {}

    private static Stream<Route> reading(Audience who, String... patterns) {
        return Stream.of(patterns).map(pattern -> new Route(GET, pattern, who));
    }

    private static Stream<Route> acting(Audience who, String... patterns) {
        return Stream.of(patterns).map(pattern -> new Route(POST, pattern, who));
    }

    /** The route of a request; empty where there is none. */
    static Optional<Route> of(HttpServletRequest request) {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var path = path(request);
        return TABLE.stream()
                .filter(route -> route.method().matches(method) && route.fits(path))
                .findFirst();
    }

    /**
     * Whether a caller may look at a page.
     *
     * @param caller empty where nobody said who they are
     */
    public static boolean admit(String page, Optional<Identity> caller) {
        return who(GET, page).filter(who -> who.includes(caller)).isPresent();
    }

    /** The audience of a path; empty where the path is there for nobody. */
    public static Optional<Audience> who(HttpMethod method, String path) {
        var parsed = PathContainer.parsePath(path);
        return TABLE.stream()
                .filter(route -> route.method() == method && route.fits(parsed))
                .findFirst()
                .map(Route::who);
    }

    /** Whether the address of a request is that of a page or file, whatever its method. */
    static boolean isPage(HttpServletRequest request) {
        var path = path(request);
        return TABLE.stream().anyMatch(route -> route.method() == GET && route.fits(path));
    }

    /** Whether there is a route for the address of a request, with any method. */
    static boolean knows(HttpServletRequest request) {
        var path = path(request);
        return TABLE.stream().anyMatch(route -> route.fits(path));
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }
}
