package fr.maillage.issuer.platform;

import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Journal;
import fr.maillage.issuer.account.Passwords;
import fr.maillage.issuer.account.Retention;
import fr.maillage.issuer.account.SecondFactors;
import fr.maillage.issuer.token.SigningKeys;
import fr.maillage.issuer.vault.Seal;
import fr.maillage.territory.Territories;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** What is kept in the database, and what the command line and the running issuer share. */
@Configuration(proxyBeanMethods = false)
class KeptConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Read when first needed: most of what an issuer does asks for no territory. */
    @Bean
    Supplier<Territories> territories() {
        return SingletonSupplier.of(Territories::load);
    }

    @Bean
    Seal seal(@Value("${maillage.issuer.storage-key}") String secret) {
        return new Seal(secret);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Retention retention(JdbcClient jdbc, Clock clock) {
        return new Retention(jdbc, clock);
    }

    @Bean
    Journal journal(JdbcClient jdbc) {
        return new Journal(jdbc);
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, Passwords passwords, Journal journal, Clock clock) {
        return new Accounts(jdbc, passwords, journal, clock);
    }

    @Bean
    SecondFactors secondFactors(
            JdbcClient jdbc, Seal seal, Accounts accounts, Passwords passwords, Journal journal, Clock clock) {
        return new SecondFactors(jdbc, seal, accounts, passwords, journal, clock);
    }

    @Bean
    SigningKeys signingKeys(
            JdbcClient jdbc, PlatformTransactionManager transactions, Seal seal, Journal journal, Clock clock) {
        return new SigningKeys(jdbc, new TransactionTemplate(transactions), seal, journal, clock);
    }
}
