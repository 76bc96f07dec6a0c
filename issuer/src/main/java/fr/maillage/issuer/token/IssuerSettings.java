package fr.maillage.issuer.token;

import fr.maillage.issuer.account.SecondFactorPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this issuer is told.
 *
 * @param url its own address, as browsers know it and as it stands in tokens
 * @param pagesUrl where this service itself reaches the reading API
 * @param redirectUris where the pages take people back after log-in
 * @param postLogoutRedirectUris where they may go after log-out
 * @param signingKeyLife after which another key signs
 * @param secondFactor of whom a second factor is asked, beside those who have chosen one
 * @param accounts file of accounts to make at start where their logins are unknown; null for none
 */
@ConfigurationProperties("maillage.issuer")
public record IssuerSettings(
        String url,
        String pagesUrl,
        String clientId,
        String clientSecret,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        Duration signingKeyLife,
        SecondFactorPolicy secondFactor,
        @Nullable String accounts) {

    /** What a browser says of a form that comes from here. */
    public String origin() {
        return origin(URI.create(url));
    }

    /** Origins that a form of log-in may end at, for the policy that browsers hold it to. */
    public Set<String> returnOrigins() {
        var origins = new TreeSet<String>();
        redirectUris.forEach(address -> origins.add(origin(URI.create(address))));
        postLogoutRedirectUris.forEach(address -> origins.add(origin(URI.create(address))));
        return origins;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
