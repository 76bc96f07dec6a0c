package fr.maillage.query.security;

import static fr.maillage.query.NetworkAtWork.ARAGO;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.HELD;
import static fr.maillage.query.NetworkAtWork.LOAN;
import static fr.maillage.query.NetworkAtWork.PACT;
import static fr.maillage.query.NetworkAtWork.TABLETS;
import static fr.maillage.query.NetworkAtWork.WANTED;

import fr.maillage.query.security.Routes.Route;
import java.util.Map;
import java.util.Objects;

/** An address for every route: a new one without an example fails the tests that try them all. */
final class Addresses {

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("/lieux/*", "/lieux/" + ARAGO),
            Map.entry("/structures/*", "/structures/" + EPN),
            Map.entry("/ateliers/*", "/ateliers/" + HELD),
            Map.entry("/ressources/*", "/ressources/" + TABLETS),
            Map.entry("/partenariats/*", "/partenariats/" + PACT),
            Map.entry("/territoires/**", "/territoires/departement/62"),
            Map.entry("/historique/*", "/historique/1"),
            Map.entry("/fiche/*", "/fiche/" + PACT),
            Map.entry("/au-fil-du-temps/*", "/au-fil-du-temps/instant"),
            Map.entry("/fil", "/fil?apres=0"),
            Map.entry("/besoins/*", "/besoins/" + WANTED),
            Map.entry("/agir/*", "/agir/declarer-lieu"),
            Map.entry("/agir/*/*", "/agir/confirmer-lieu/" + ARAGO),
            Map.entry("/agir/*/*/*", "/agir/accepter-reservation/" + TABLETS + "/" + LOAN),
            Map.entry("/importer/*", "/importer/" + LOAN),
            Map.entry("/importer/*/arreter", "/importer/" + LOAN + "/arreter"),
            Map.entry("/importer/*/rapport.csv", "/importer/" + LOAN + "/rapport.csv"),
            Map.entry("/suggestions/*", "/suggestions/commune?communeCode=lievin"),
            Map.entry("/vu", "/vu?position=1"),
            Map.entry("/connexion", "/connexion?fin="),
            Map.entry("/*.css", "/hub.css"),
            Map.entry("/*.js", "/hub.js"),
            Map.entry("/*.svg", "/marks.svg"),
            Map.entry("/favicon.ico", "/favicon.svg"),
            Map.entry("/fonts/*", "/fonts/atkinson-400.woff2"),
            Map.entry("/webjars/**", "/webjars/htmx.org/dist/htmx.min.js"),
            Map.entry("/api/venues/*", "/api/venues/" + ARAGO),
            Map.entry("/api/workshops/*", "/api/workshops/" + HELD),
            Map.entry("/api/structures/*", "/api/structures/" + EPN),
            Map.entry("/exports/*", "/exports/ateliers.csv"),
            Map.entry("/api/venues/*/timeline", "/api/venues/" + ARAGO + "/timeline"),
            Map.entry("/api/workshops/*/timeline", "/api/workshops/" + HELD + "/timeline"),
            Map.entry("/api/structures/*/timeline", "/api/structures/" + EPN + "/timeline"),
            Map.entry("/api/resources/*/timeline", "/api/resources/" + TABLETS + "/timeline"),
            Map.entry("/api/partnerships/*/timeline", "/api/partnerships/" + PACT + "/timeline"),
            Map.entry("/api/resources/*", "/api/resources/" + TABLETS),
            Map.entry("/api/resources/*/availability", "/api/resources/" + TABLETS + "/availability?from=2026-09-01"),
            Map.entry("/api/resources/*/reservations/*", "/api/resources/" + TABLETS + "/reservations/" + LOAN),
            Map.entry("/api/partnerships/*", "/api/partnerships/" + PACT),
            Map.entry("/api/needs/*", "/api/needs/" + WANTED),
            Map.entry("/api/needs/*/matches", "/api/needs/" + WANTED + "/matches"),
            Map.entry("/api/needs/*/timeline", "/api/needs/" + WANTED + "/timeline"),
            Map.entry("/api/territories/*/*", "/api/territories/departement/62"),
            Map.entry("/api/partners", "/api/partners?theme=securite_numerique"),
            Map.entry("/api/search", "/api/search?q=numerique"),
            Map.entry("/api/compare", "/api/compare?kind=partnerships&from=position:0"),
            Map.entry("/cles/*/retirer", "/cles/0123456789ab/retirer"),
            Map.entry("/api/keys", "/api/keys?structure=" + EPN),
            Map.entry("/api/changes", "/api/changes?since=0"),
            Map.entry("/api/projections/*/rebuild", "/api/projections/review/rebuild"));

    private Addresses() {}

    /** The one for a path of the API's description. */
    static String described(String path) {
        return EXAMPLES.getOrDefault(path.replaceAll("\\{[^/]*}", "*"), path);
    }

    static String of(Route route) {
        return route.pattern().contains("*")
                ? Objects.requireNonNull(EXAMPLES.get(route.pattern()), "no example of " + route)
                : EXAMPLES.getOrDefault(route.pattern(), route.pattern());
    }
}
