package fr.maillage.issuer.platform;

import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.SecondFactors;
import fr.maillage.issuer.token.SigningKeys;
import fr.maillage.territory.Territories;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a command needs of the issuer: the database and words, nothing that listens. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    MessageSourceAutoConfiguration.class
})
@Import(KeptConfiguration.class)
class ConsoleConfiguration {

    @Bean
    Console console(
            Accounts accounts,
            SecondFactors factors,
            SigningKeys keys,
            Supplier<Territories> territories,
            MessageSource messageSource) {
        return new Console(accounts, factors, keys, territories, messageSource);
    }
}
