package fr.maillage.access;

import org.flywaydb.core.Flyway;
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

    /**
     * Where they are.
     *
     * @param owner who owns the tables, where that is not who works with them
     * @param migrate whether this service brings the tables to what it needs, before it works with them
     */
    public record Store(
            Database datasource,
            @Nullable Owner owner,
            @DefaultValue("false") boolean migrate) {

        /** Brings the tables to what this version needs, on a connection that ends with it: their owner is not who works with them. */
        public void bringUpToDate() {
            var keeper = owner == null ? new Owner(datasource.username(), datasource.password()) : owner;
            Flyway.configure()
                    .dataSource(datasource.url(), keeper.username(), keeper.password())
                    .locations("classpath:db/access")
                    .load()
                    .migrate();
        }
    }

    public record Owner(String username, @DefaultValue("") String password) {}

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
