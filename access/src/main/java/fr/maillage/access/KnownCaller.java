package fr.maillage.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An {@link Identity} as Spring Security carries it: {@code ROLE_…} for its role, {@code SCOPE_write} where it acts. */
public final class KnownCaller extends AbstractAuthenticationToken {

    public static final String WRITE = "SCOPE_write";

    private final Identity identity;
    private final String token;

    /** @param token that proved it: what is asked of another service in their name is asked with it */
    public KnownCaller(Identity identity, String token) {
        super(authorities(identity));
        this.identity = identity;
        this.token = token;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Identity identity) {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority("ROLE_" + identity.role().name()));
        if (identity.mayWrite()) {
            authorities.add(new SimpleGrantedAuthority(WRITE));
        }
        return authorities;
    }

    @Override
    public Identity getPrincipal() {
        return identity;
    }

    @Override
    public String getName() {
        return identity.account();
    }

    /** The token or key, for the length of the request at hand. */
    @Override
    public String getCredentials() {
        return token;
    }
}
