package fr.maillage.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under the names alone that the service is known by: links and redirects are made with the name that was asked, which anybody
 * may write into a request. Behind a proxy, that is the name that the proxy forwards.
 */
public final class KnownHosts extends OncePerRequestFilter {

    /** The setting: names separated by commas; {@code *.} before one stands for all below it. By default, those of this machine. */
    public static final String SETTING = "${maillage.hosts:localhost,*.localhost,127.0.0.1,[::1]}";

    private final List<String> names;
    private final Access.Saying saying;

    public KnownHosts(List<String> names, Access.Saying saying) {
        this.saying = saying;
        this.names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            saying.say(AccessProblem.UNKNOWN_HOST, request, response);
        }
    }

    boolean isKnown(String host) {
        var asked = host.toLowerCase(Locale.ROOT);
        return names.stream()
                .anyMatch(name -> name.startsWith("*.") ? asked.endsWith(name.substring(1)) : asked.equals(name));
    }
}
