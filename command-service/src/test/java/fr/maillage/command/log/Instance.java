package fr.maillage.command.log;

import com.zaxxer.hikari.HikariDataSource;
import fr.maillage.command.log.append.Appender;
import fr.maillage.command.log.decide.CommandDispatcher;
import fr.maillage.command.log.decide.DurableCommandLog;
import fr.maillage.command.log.decide.LogReader;
import fr.maillage.command.log.decide.StateCache;
import fr.maillage.command.log.relay.AppendSignal;
import fr.maillage.command.log.watch.AppendFigures;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.wire.EventJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One instance of the engine on a database, as the service puts it together; several may share one. */
final class Instance implements AutoCloseable {

    static final Caller KARIM =
            new Caller("karim", new Actor.Hub(commune -> true), null, "api", null, UUID.randomUUID());

    final LogDatabase database;
    final CommandLog log;
    final JdbcClient sql;
    final AppendSignal signal = new AppendSignal();
    final HikariDataSource pool;
    final Appender appender;

    Instance(LogDatabase database) {
        this.database = database;
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(2_000);
        pool.setConnectionInitSql("set enable_seqscan = off");
        sql = JdbcClient.create(pool);
        var json = new EventJson();
        var cache = new StateCache(10_000);
        var reader = new LogReader(new JdbcTemplate(pool), json);
        appender = new Appender(database, new AppendFigures(new SimpleMeterRegistry(), signal::raise, cache::clear));
        var dispatcher = new CommandDispatcher(List.of(Tally.TYPE), List.of(Tally.PIVOTS), reader, json);
        log = new DurableCommandLog(dispatcher, appender, reader, cache);
        appender.start();
    }

    /** An empty log on a server. */
    static LogDatabase newLog(EmbeddedPostgres server) {
        var name = server.newDatabase();
        Flyway.configure().dataSource(server.dataSource(name)).load().migrate();
        return new LogDatabase(server.jdbcUrl(name), EmbeddedPostgres.USERNAME, server.password());
    }

    static Intent begin() {
        var id = UUID.randomUUID();
        return new Intent(new Tally.Begin(id, null), id, null);
    }

    Receipt begin(UUID id) {
        return log.submit(new Intent(new Tally.Begin(id, null), id, null), KARIM, null);
    }

    Receipt count(UUID id) {
        return log.submit(count(id, Integer.MAX_VALUE), KARIM, null);
    }

    static Intent count(UUID id, int limit) {
        return new Intent(new Tally.Count(id, limit), id, null);
    }

    static Intent beginWith(String pivot) {
        var id = UUID.randomUUID();
        return new Intent(new Tally.Begin(id, pivot), id, null);
    }

    long one(String question) {
        return sql.sql(question).query(Long.class).single();
    }

    @Override
    public void close() throws InterruptedException {
        appender.close();
        pool.close();
    }
}
