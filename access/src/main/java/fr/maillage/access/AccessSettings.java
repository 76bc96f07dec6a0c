package fr.maillage.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who vouches for people, where keys are kept, and how much one may ask.
 *
 * @param identity who vouches for people
 * @param access where keys and the security journal are kept
 * @param limits how much one may ask
 */
@ConfigurationProperties("maillage")
public record AccessSettings(
        Issuer identity, Store access, @DefaultValue Limits limits) {

    /**
     * An OpenID issuer.
     *
     * @param issuer its address, as it stands in tokens
     * @param discovery where this service finds it, where that is not the address that browsers know it by; null where it is
     * @param audience what a token must be meant for
     */
    public record Issuer(
            String issuer,
            @Nullable String discovery,
            @DefaultValue("maillage") String audience) {}

    /** @param migrate whether this service keeps the tables: the one whose role owns the database */
    public record Store(
            Database datasource, @DefaultValue("false") boolean migrate) {}

    public record Database(
            String url, String username, @DefaultValue("") String password) {}

    /**
     * Requests per second, over a time: ten times as many may come at once.
     *
     * @param accountPerSecond of one account or key
     * @param anonymousPerSecond of one address, without an account
     */
    public record Limits(
            @DefaultValue("50") int accountPerSecond,
            @DefaultValue("20") int anonymousPerSecond) {}
}
