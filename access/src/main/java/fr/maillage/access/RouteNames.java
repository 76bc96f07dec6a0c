package fr.maillage.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What the address of a request is called where it is noted: by its route, such as {@code /api/venues/{id}}, of which there are few. An
 * address itself is whatever somebody makes up.
 */
final class RouteNames {

    /** Of all that is at no address of the service. */
    static final String NONE = "/**";

    private final Supplier<List<PathPattern>> routes;

    /** @param mappings asked for when first needed: the door is made before them */
    RouteNames(Supplier<List<RequestMappingHandlerMapping>> mappings) {
        routes = SingletonSupplier.of(() -> mappings.get().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(route -> Stream.ofNullable(route.getPathPatternsCondition()))
                .flatMap(condition -> condition.getPatterns().stream())
                .sorted()
                .toList());
    }

    String of(HttpServletRequest request) {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return routes.get().stream()
                .filter(route -> route.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(NONE);
    }
}
