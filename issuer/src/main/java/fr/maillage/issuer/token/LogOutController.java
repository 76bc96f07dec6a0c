package fr.maillage.issuer.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.issuer.session.SessionContexts;
import fr.maillage.issuer.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the pages send whoever leaves them (OpenID RP-Initiated Logout 1.0), by POST so that no token stands in an address.
 * What is asked from our own pages is done without a question, whether or not their token still says anything: a session that
 * stays open is the next person's. Whoever else asks must have a token of that account, or the person is asked.
 */
@Controller
@RequestMapping(LogOutController.PATH)
public class LogOutController {

    public static final String PATH = "/connect/logout";

    private static final String PROOF = "preuve";

    private final IssuerSettings settings;
    private final IdTokens tokens;
    private final Sessions sessions;
    private final SessionContexts contexts;
    private final Set<String> ours;

    /** That a browser was just sent on by us: where its cookie does not come with another site's form, it does with what follows. */
    private final Cache<String, Boolean> sentOn = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    LogOutController(IssuerSettings settings, IdTokens tokens, Sessions sessions, SessionContexts contexts) {
        this.settings = settings;
        this.tokens = tokens;
        this.sessions = sessions;
        this.contexts = contexts;
        this.ours = new TreeSet<>(settings.returnOrigins());
    }

    /**
     * What was asked.
     *
     * @param hint who leaves, as they were once told to be
     * @param back where they want to go then
     * @param state to be given back there
     */
    record Leaving(String hint, String back, String state) {}

    @PostMapping
    String form(
            @RequestParam(name = "id_token_hint", defaultValue = "") String hint,
            @RequestParam(name = "post_logout_redirect_uri", defaultValue = "") String back,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Principal whoever) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var own = origin != null && ours.contains(origin);
        var leaving = new Leaving(hint, back, state);
        if (own && whoever == null) {
            endHinted(leaving);
            var proof = UUID.randomUUID().toString();
            sentOn.put(proof, true);
            return redirect(UriComponentsBuilder.fromPath(PATH)
                    .queryParam(PROOF, proof)
                    .queryParam("post_logout_redirect_uri", "{back}")
                    .queryParam("state", "{state}")
                    .encode()
                    .buildAndExpand(back, state)
                    .toUriString());
        }
        return leave(leaving, own, request, response, whoever);
    }

    @GetMapping
    String address(
            @RequestParam(name = "id_token_hint", defaultValue = "") String hint,
            @RequestParam(name = "post_logout_redirect_uri", defaultValue = "") String back,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = PROOF, defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Principal whoever) {
        var own = sentOn.asMap().remove(proof) != null;
        return leave(new Leaving(hint, back, state), own, request, response, whoever);
    }

    private String leave(
            Leaving leaving,
            boolean own,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Principal whoever) {
        var hinted = endHinted(leaving);
        if (whoever != null) {
            if (!own && !hinted.map(UUID::toString).equals(Optional.of(whoever.getName()))) {
                return "logout";
            }
            var known = SecurityContextHolder.getContext().getAuthentication();
            contexts.logout(request, response, known);
            new SecurityContextLogoutHandler().logout(request, response, known);
        }
        return redirect(back(leaving));
    }

    /**
     * The session that the token was given in, wherever its browser is now.
     *
     * @return whose
     */
    private Optional<UUID> endHinted(Leaving leaving) {
        var hint = tokens.read(leaving.hint());
        hint.ifPresent(known -> sessions.endOfGrant(known.account(), known.grant()));
        return hint.map(IdTokens.Hint::account);
    }

    /** Only to where the pages are; whoever asked for another place stays here. */
    private String back(Leaving leaving) {
        if (!settings.postLogoutRedirectUris().contains(leaving.back())) {
            return "/connexion?fait=deconnexion";
        }
        return leaving.state().isEmpty()
                ? leaving.back()
                : UriComponentsBuilder.fromUriString(leaving.back())
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(leaving.state())
                        .toUriString();
    }

    private static String redirect(String address) {
        return "redirect:" + address;
    }
}
