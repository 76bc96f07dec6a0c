package fr.maillage.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where keys and the security journal are kept: a database of its own, which the log knows nothing of. */
final class AccessDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final int PATIENCE_MILLIS = 2_000;

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AccessDatabase(AccessSettings.Store store) {
        var pool = new HikariConfig();
        pool.setPoolName("access");
        pool.setJdbcUrl(store.datasource().url());
        pool.setUsername(store.datasource().username());
        pool.setPassword(store.datasource().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        // A service starts without it, and people's tokens need it not.
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", "maillage-access");
        pool.addDataSourceProperty("socketTimeout", "5");
        source = new HikariDataSource(pool);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        if (store.migrate()) {
            store.bringUpToDate();
        }
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /**
     * All of it, or nothing.
     *
     * @throws DataAccessException where the database is away
     */
    <T> T all(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    @Override
    public void close() {
        source.close();
    }
}
